import { createHash, randomUUID } from "node:crypto";
import type { Channel, MailOrigin, Message } from "../../contracts/message.ts";
import type { ScriptedTurn } from "./format.ts";
import { addressOf, type Play } from "./play.ts";
import { readMail } from "./readMail.ts";

/** The message of a turn, or the sentence that says why it cannot be said. */
export async function messageOf(play: Play, turn: ScriptedTurn): Promise<Message | string> {
  if (turn.duplicate !== undefined)
    return play.sent[turn.duplicate - 1] ?? `there is no turn ${turn.duplicate} to repeat`;
  const base = { providerId: randomUUID(), receivedAt: play.stage.now() };
  if (turn.press !== undefined) return pressed(play, turn.press, base);
  if (turn.code !== undefined) {
    const code = await play.stage.lastCode();
    const { on: channel = "web" } = turn;
    if (!code) return "no code was sent";
    const from = addressOf(play, channel);
    const where = channel === "email" ? inThread(play, { ...typed, from }) : { channel, address: from };
    return { ...base, ...where, text: code };
  }
  if (typeof turn.email === "object") {
    const mail = await readMail(play.file, turn.email.file);
    if (typeof mail === "string") return mail;
    const { mail: origin, ...said } = mail;
    return { ...base, ...said, ...inThread(play, { ...origin, from: turn.from ?? origin.from }) };
  }
  const [channel, text] = spoken(turn);
  const from = turn.from ?? addressOf(play, channel);
  return {
    ...base,
    ...(channel === "email" ? inThread(play, { ...typed, from }) : { channel, address: from }),
    text: text.replaceAll("{number}", lastNumber(play)),
    ...(turn.files ? { attachments: turn.files.map(photo) } : {}),
  };
}

/** A mail written in the test itself: its sender's domain vouches for it. */
const typed: Omit<MailOrigin, "threadId" | "from"> = {
  subject: "Question",
  inReplyTo: [],
  references: [],
  ceiling: "authenticated",
};

/** One thread a test and sender. */
function inThread(play: Play, mail: Omit<MailOrigin, "threadId">): Pick<Message, "channel" | "address" | "mail"> {
  const threadId = createHash("sha256").update(`${play.conversation} ${mail.from}`).digest("hex").slice(0, 20);
  return { channel: "email", address: `thread:${threadId}`, mail: { ...mail, threadId } };
}

const photo = (name: string) => ({ id: randomUUID(), name, contentType: "image/jpeg" });

/** The number of the request opened last in this conversation: `{number}` in what is said. */
function lastNumber({ observed }: Play): string {
  const heard = observed.flatMap(({ receipt }) => receipt.replies.map(({ text }) => text)).join("\n");
  return heard.match(/LAV-\d{4}-\d{6,}/g)?.at(-1) ?? "{number}";
}

function pressed(play: Play, label: string, base: Pick<Message, "providerId" | "receivedAt">): Message | string {
  const replies = play.observed.at(-1)?.receipt.replies ?? [];
  const choices = replies.flatMap((reply) => [...reply.choices, ...reply.cards.flatMap((card) => card.choices)]);
  const choice = choices.find((candidate) => new RegExp(label, "i").test(candidate.label));
  if (!choice) return `no button matches /${label}/ among: ${choices.map((candidate) => candidate.label).join(" | ")}`;
  return { ...base, channel: "web", address: addressOf(play, "web"), text: choice.text, value: choice.value };
}

function spoken(turn: ScriptedTurn): [Channel, string] {
  if (turn.web !== undefined) return ["web", turn.web];
  if (turn.sms !== undefined) return ["sms", turn.sms];
  if (turn.phone !== undefined) return ["phone", turn.phone];
  return ["email", typeof turn.email === "string" ? turn.email : ""];
}
