import type { KeptMail, Mails } from "../../../contracts/mails.ts";
import type { Message } from "../../../contracts/message.ts";
import { backstop, backstopSince, type MayAnswer } from "../loop/index.ts";

type Before = Pick<KeptMail, "providerId" | "thread" | "sender" | "words">;

/** Why no machine answers a mail: what it says of itself, then what went to and fro before it. A circle is given to a person. */
export async function heldBecause(
  mails: Pick<Mails, "history">,
  mail: Before,
  answer: MayAnswer,
  receivedAt: Date,
): Promise<Message["held"]> {
  if (!answer.answer) return { why: answer.why, toPerson: false };
  const verdict = backstop(await mails.history(mail, backstopSince(receivedAt)));
  return verdict.answer ? undefined : { why: verdict.why, toPerson: true };
}
