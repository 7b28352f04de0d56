import type { Clock } from "../../contracts/clock.ts";
import type { CaseName, DeskAnswers, DeskCase, DeskMessage } from "../../contracts/desk.ts";
import type { Deliver } from "../../contracts/delivery.ts";
import type { Transcript } from "../../contracts/transcript.ts";
import type { HandleMessage } from "../../contracts/turn.ts";
import { cleanText } from "../cleanText.ts";
import { replyToText } from "../replyToText.ts";

export interface DeskParts {
  handleMessage: HandleMessage;
  transcript: Transcript;
  answers: DeskAnswers;
  newId: () => string;
  clock: Clock;
}

/** The counter and the post: an agent records what was said or written, the engine proposes, the agent answers. */
export interface Desk {
  /** The case with what is proposed for it. The same message twice is recorded once. */
  record(message: DeskMessage): Promise<DeskCase>;
  read(name: CaseName): Promise<DeskCase | undefined>;
  /** The letter as the city's form; undefined when there is none of that id. Its maker is loaded at the first one. */
  pdf(letterId: string): Promise<Buffer | undefined>;
  /** What the engine says goes to the agent's page, which reads the record: nothing more is to be done with it. */
  deliver: Deliver;
}

/** Lines of a case that are shown. */
const MOST_LINES = 200;

export function createDesk(parts: DeskParts): Desk {
  const { handleMessage, answers, newId, clock } = parts;
  const read = async (name: CaseName): Promise<DeskCase | undefined> => {
    const lines = await linesOf(parts, name);
    return lines.length > 0 ? { ...name, lines } : undefined;
  };
  return {
    async record({ id, channel, caseId = newId(), text, language }) {
      await handleMessage({
        channel,
        providerId: id,
        address: caseId,
        text: cleanText(text),
        receivedAt: clock.now(),
        locale: language,
      });
      return (await read({ channel, caseId })) ?? { channel, caseId, lines: [] };
    },
    read,
    async pdf(letterId) {
      const found = await answers.letter(letterId);
      if (!found) return undefined;
      const { letterToPdf } = await import("./letterToPdf.ts");
      return letterToPdf(found.letter, { writtenAt: found.writtenAt, caseId: found.caseId });
    },
    deliver: async ({ id }) => ({ status: "delivered", receipt: id }),
  };
}

async function linesOf({ transcript, answers }: DeskParts, name: CaseName): Promise<DeskCase["lines"]> {
  const said = await transcript.after(name.channel, name.caseId, 0, MOST_LINES);
  const lines = [
    ...said.map((entry): Line =>
      entry.from === "citizen"
        ? { from: "citizen", at: entry.at, text: entry.message.text }
        : { from: entry.from, at: entry.at, text: replyToText(entry.reply), lang: entry.reply.lang },
    ),
    ...(await answers.of(name)).map(({ at, answer }): Line => ({
      from: "agent",
      at,
      text: answer.text,
      lang: answer.language,
    })),
  ];
  // Stable: what bears the same instant stays in the order in which it was said.
  return lines
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, ...line }) => ({ ...line, at: at.toISOString() }));
}

type Line = Omit<DeskCase["lines"][number], "at"> & { at: Date };
