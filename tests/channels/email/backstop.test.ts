import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backstop, bodyDigest, type ThreadHistory } from "../../../channels/email/loop/index.ts";

const at = (minute: number) => new Date(Date.UTC(2024, 10, 12, 14, minute));
const ticket = (number: number) =>
  `Votre message a bien été reçu sous le numéro ${number}. Ne répondez pas à ce courriel.`;
const none: ThreadHistory = { automaticAnswers: [], received: [] };

/** A history that a test adds to. */
function growing(): { automaticAnswers: { at: Date }[]; received: ThreadHistory["received"][number][] } {
  return { automaticAnswers: [], received: [] };
}

describe("the backstop", () => {
  it("lets three automatic answers through in ten minutes, and not a fourth", () => {
    const answers = [0, 3, 6].map((minute) => ({ at: at(minute) }));
    const inbound = { at: at(9), digest: undefined };
    expect(backstop({ ...none, automaticAnswers: answers.slice(0, 2) }, inbound)).toEqual({ answer: true });
    expect(backstop({ ...none, automaticAnswers: answers }, inbound)).toEqual({
      answer: false,
      why: "too_many_answers",
    });
    expect(backstop({ ...none, automaticAnswers: answers }, { at: at(10), digest: undefined })).toEqual({
      answer: true,
    });
  });

  it("does not answer the same words twice in a day, figures apart", () => {
    const received = [{ at: at(0), digest: bodyDigest(ticket(1)) }];
    const again = bodyDigest(`  ${ticket(2).toUpperCase()}`);
    expect(backstop({ ...none, received }, { at: at(30), digest: again })).toEqual({
      answer: false,
      why: "same_message_again",
    });
    expect(backstop({ ...none, received }, { at: at(24 * 60), digest: again })).toEqual({ answer: true });
  });

  it("lets people say « oui » as often as they like", () => {
    expect(bodyDigest("Oui, le samedi.")).toBeUndefined();
    const received = [{ at: at(0), digest: bodyDigest("Oui") }];
    expect(backstop({ ...none, received }, { at: at(1), digest: bodyDigest("Oui") })).toEqual({ answer: true });
  });

  it("never lets two machines exchange more than three answers in ten minutes, whatever they write and when", () => {
    const mail = fc.record({ second: fc.integer({ min: 0, max: 599 }), text: fc.string() });
    fc.assert(
      fc.property(fc.array(mail, { maxLength: 30 }), (mails) => {
        const history = growing();
        for (const { second, text } of mails.toSorted((one, other) => one.second - other.second)) {
          const inbound = { at: new Date(Date.UTC(2024, 10, 12, 14, 0, second)), digest: bodyDigest(text) };
          if (backstop(history, inbound).answer) history.automaticAnswers.push({ at: inbound.at });
          history.received.push(inbound);
        }
        expect(history.automaticAnswers.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it("stops a machine that repeats itself at its second message: two answers at most", () => {
    const history = growing();
    const answered = [
      "Bonjour, quelles sont les heures d'ouverture de la piscine ?",
      ticket(1),
      ticket(2),
      ticket(3),
    ].map((text, hour) => {
      const inbound = { at: at(hour * 60), digest: bodyDigest(text) };
      const { answer } = backstop(history, inbound);
      if (answer) history.automaticAnswers.push({ at: inbound.at });
      history.received.push(inbound);
      return answer;
    });
    expect(answered).toEqual([true, true, false, false]);
  });
});
