import type { StaffMember } from "../../../contracts/handover.ts";
import type { Language } from "../../../contracts/language.ts";
import type { Message } from "../../../contracts/message.ts";
import type { Registry } from "../../../registry/index.ts";
import { messageOf, replyOf, say } from "../samples.ts";

export const member = (username: string, part: Partial<StaffMember> = {}): StaffMember => ({
  username,
  displayName: username.charAt(0).toUpperCase() + username.slice(1),
  supervisor: false,
  ...part,
});
export const julie = member("julie");
export const karim = member("karim");
export const chief = member("chief", { supervisor: true });

export const account = (username: string, role: "agent" | "manager" = "agent") => ({
  username,
  displayName: username.charAt(0).toUpperCase() + username.slice(1),
  role,
  passwordHash: "x",
});

/** A conversation that asks for a person; returns its hand-over. */
export async function handedOver(registry: Registry, message: Partial<Message>, language: Language = "fr") {
  const { open } = await say(registry, messageOf(message), {
    language,
    outcome: "handed_off",
    replies: [replyOf("Je passe la conversation.")],
    effects: [{ kind: "hand_off", reason: "asked", flow: "find_activity", given: { activity: "natation" } }],
  });
  for (const handover of await registry.handovers.list()) {
    const found = await registry.handovers.find(handover.id);
    if (found?.dialogueId === open.dialogueId) return found;
  }
  throw new Error("it is not in the queue");
}

/** What was said in a conversation since then, by whom. */
export async function said(registry: Registry, channel: Message["channel"], address: string): Promise<string[]> {
  const entries = await registry.transcript.after(channel, address, 0, 100);
  return entries.map((entry) => {
    if (entry.from === "citizen") return `citizen: ${entry.message.text}`;
    return `${entry.from === "agent" ? entry.agent : "assistant"}: ${entry.reply.text}`;
  });
}
