import { createHash } from "node:crypto";
import { fold } from "../../../contracts/fold.ts";
import type { MailHistory } from "../../../contracts/mails.ts";

/** Automatic answers a thread may get in `ANSWERS_WINDOW`, whatever its mails look like. */
const MOST_IN_THREAD = 3;
/** The same for a sender whose every mail begins a thread, as machines do that do not thread. */
const MOST_TO_SENDER = 10;
const ANSWERS_WINDOW = 10 * 60_000;
/** For how long a mail repeated word for word is a machine's. */
const WORDS_WINDOW = 24 * 60 * 60_000;
/** « oui », « le samedi » are said twice by people; a machine's message is longer. */
const SHORTEST_REPEAT = 40;

export type Backstop = { answer: true } | { answer: false; why: "too_many_answers" | "same_message_again" };

/** From when a history counts, for a mail received `at`. */
export const backstopSince = (at: Date): { answers: Date; words: Date } => ({
  answers: new Date(at.getTime() - ANSWERS_WINDOW),
  words: new Date(at.getTime() - WORDS_WINDOW),
});

/**
 * The last guard against a loop, when nothing in a mail says that a machine wrote it: not a fourth automatic answer in ten
 * minutes, none to the same words again. Refused means: hand the thread to a person.
 */
export function backstop({ answeredInThread, answeredToSender, saidBefore }: MailHistory): Backstop {
  if (answeredInThread >= MOST_IN_THREAD || answeredToSender >= MOST_TO_SENDER)
    return { answer: false, why: "too_many_answers" };
  return saidBefore ? { answer: false, why: "same_message_again" } : { answer: true };
}

/** What is kept of a text to know it again; undefined when it is too short to prove anything. Figures do not count: a ticket's number changes. */
export function bodyDigest(text: string): string | undefined {
  const said = fold(text).replace(/\s+/g, " ").trim();
  if (said.length < SHORTEST_REPEAT) return undefined;
  return createHash("sha256").update(said.replace(/\d+/g, "0")).digest("base64url");
}
