import { createHash } from "node:crypto";
import { fold } from "../../../contracts/fold.ts";

/** Automatic answers a thread may get in `WINDOW`, whatever its mails look like. */
const MOST_ANSWERS = 3;
const WINDOW = 10 * 60_000;
/** For how long a mail repeated word for word is a machine's. */
const REPEAT_WINDOW = 24 * 60 * 60_000;
/** « oui », « le samedi » are said twice by people; a machine's message is longer. */
const SHORTEST_REPEAT = 40;

/** What happened in a thread, oldest or newest first alike. Texts are kept as digests: `bodyDigest`. */
export interface ThreadHistory {
  automaticAnswers: readonly { at: Date }[];
  received: readonly { at: Date; digest: string | undefined }[];
}

export type Backstop = { answer: true } | { answer: false; why: "too_many_answers" | "same_message_again" };

/**
 * The last guard against a loop, when nothing in a mail says that a machine wrote it: not a fourth automatic answer in ten
 * minutes, none to the same words again. Refused means: hand the thread to a person.
 */
export function backstop(history: ThreadHistory, inbound: { at: Date; digest: string | undefined }): Backstop {
  const since = (moment: Date) => inbound.at.getTime() - moment.getTime();
  const answers = history.automaticAnswers.filter(({ at }) => since(at) < WINDOW);
  if (answers.length >= MOST_ANSWERS) return { answer: false, why: "too_many_answers" };
  const again = history.received.some(
    ({ at, digest }) => digest !== undefined && digest === inbound.digest && since(at) < REPEAT_WINDOW,
  );
  return again ? { answer: false, why: "same_message_again" } : { answer: true };
}

/** What is kept of a text to know it again; undefined when it is too short to prove anything. Figures do not count: a ticket's number changes. */
export function bodyDigest(text: string): string | undefined {
  const said = fold(text).replace(/\s+/g, " ").trim();
  if (said.length < SHORTEST_REPEAT) return undefined;
  return createHash("sha256").update(said.replace(/\d+/g, "0")).digest("base64url");
}
