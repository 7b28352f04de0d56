import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backstop, backstopSince, bodyDigest } from "../../../channels/email/loop/index.ts";

const at = (minute: number) => new Date(Date.UTC(2024, 10, 12, 14, minute));
const ticket = (number: number) =>
  `Votre message a bien été reçu sous le numéro ${number}. Ne répondez pas à ce courriel.`;

/** What went to and fro with one sender, asked as the registry is. */
function createThread() {
  const answers: { at: Date; thread: string }[] = [];
  const received: { at: Date; words: string | undefined }[] = [];
  return {
    answers,
    /** Whether it is answered; then it is. */
    receives(when: Date, text: string, thread = "one"): boolean {
      const since = backstopSince(when);
      const words = bodyDigest(text);
      const lately = answers.filter((answer) => answer.at > since.answers);
      const { answer } = backstop({
        answeredInThread: lately.filter((one) => one.thread === thread).length,
        answeredToSender: lately.length,
        saidBefore: received.some((one) => one.words !== undefined && one.words === words && one.at > since.words),
      });
      if (answer) answers.push({ at: when, thread });
      received.push({ at: when, words });
      return answer;
    },
  };
}

describe("the backstop", () => {
  it("lets three automatic answers through in ten minutes, and not a fourth", () => {
    const thread = createThread();
    expect([0, 3, 6, 9, 10].map((minute) => thread.receives(at(minute), `${minute}`))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(backstop({ answeredInThread: 3, answeredToSender: 3, saidBefore: false })).toEqual({
      answer: false,
      why: "too_many_answers",
    });
  });

  it("stops a machine that begins a thread with every mail at its eleventh in ten minutes", () => {
    const thread = createThread();
    const answered = Array.from({ length: 15 }, (_, second) =>
      thread.receives(new Date(at(0).getTime() + second), `${second}`, `${second}`),
    );
    expect(answered.filter(Boolean)).toHaveLength(10);
  });

  it("does not answer the same words twice in a day, figures apart", () => {
    const thread = createThread();
    const said: [number, string][] = [
      [0, ticket(1)],
      [30, `  ${ticket(2).toUpperCase()}`],
      [24 * 60 + 31, ticket(3)],
    ];
    expect(said.map(([minute, text]) => thread.receives(at(minute), text))).toEqual([true, false, true]);
    expect(backstop({ answeredInThread: 0, answeredToSender: 0, saidBefore: true })).toEqual({
      answer: false,
      why: "same_message_again",
    });
  });

  it("lets people say « oui » as often as they like", () => {
    expect(bodyDigest("Oui, le samedi.")).toBeUndefined();
    const thread = createThread();
    expect([thread.receives(at(0), "Oui"), thread.receives(at(1), "Oui")]).toEqual([true, true]);
  });

  it("never lets two machines exchange more than three answers in ten minutes, whatever they write and when", () => {
    const mail = fc.record({ second: fc.integer({ min: 0, max: 599 }), text: fc.string() });
    fc.assert(
      fc.property(fc.array(mail, { maxLength: 30 }), (mails) => {
        const thread = createThread();
        for (const { second, text } of mails.toSorted((one, other) => one.second - other.second))
          thread.receives(new Date(Date.UTC(2024, 10, 12, 14, 0, second)), text);
        expect(thread.answers.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it("stops a machine that repeats itself at its second message: two answers at most", () => {
    const thread = createThread();
    const texts = ["Bonjour, quelles sont les heures d'ouverture de la piscine ?", ticket(1), ticket(2), ticket(3)];
    expect(texts.map((text, hour) => thread.receives(at(hour * 60), text))).toEqual([true, true, false, false]);
  });
});
