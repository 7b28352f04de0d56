import { randomUUID } from "node:crypto";
import type { System } from "../../compose.ts";
import type { StaffMember } from "../../contracts/handover.ts";
import type { Message } from "../../contracts/message.ts";
import type { AgentMove } from "./format.ts";
import type { Observed } from "./stage.ts";

/** The move of a person of the 311, as their page makes it; a sentence when it is refused. */
export async function actAsAgent(
  system: System,
  move: AgentMove,
  { message, dialogueId }: { message: Message; dialogueId: string },
): Promise<Observed | string> {
  const { handovers, transcript } = system.registry;
  const id = await openHandover(system, dialogueId);
  if (!id) return "this conversation was given to nobody";
  const before = (await transcript.after(message.channel, message.address, 0, MOST)).at(-1)?.seq ?? 0;
  if (!(await made(system, id, move))) return `${move.name} may not ${move.does} here`;
  const heard = await transcript.after(message.channel, message.address, before, MOST);
  const words = heard.filter((entry) => entry.from !== "citizen");
  const speaker = words.findLast((entry) => entry.from === "agent")?.agent;
  const { language = "fr", status } = (await handovers.find(id)) ?? {};
  return {
    receipt: { turnId: id, duplicate: false, outcome: "handed_off", replies: words.map(({ reply }) => reply) },
    ...(speaker ? { speaker } : {}),
    view: { slots: {}, language, ...(status ? { flow: status } : {}) },
  };
}

/** What one test left waiting must not stand before the next one. */
export async function emptyQueue({ registry }: System): Promise<void> {
  for (const { id } of await registry.handovers.list()) await registry.handovers.close(id, supervisor("Chef"));
}

const MOST = 200;
const usernameOf = (name: string) => name.toLowerCase();
const agent = (name: string): StaffMember => ({ username: usernameOf(name), displayName: name, supervisor: false });
const supervisor = (name: string): StaffMember => ({ ...agent(name), supervisor: true });

async function openHandover({ registry }: System, dialogueId: string): Promise<string | undefined> {
  for (const { id } of await registry.handovers.list())
    if ((await registry.handovers.find(id))?.dialogueId === dialogueId) return id;
  return undefined;
}

async function made({ registry }: System, id: string, move: AgentMove): Promise<boolean> {
  const { handovers, staff } = registry;
  const by = agent(move.name);
  switch (move.does) {
    case "claim":
      return handovers.claim(id, by);
    case "say": {
      const words = { messageId: randomUUID(), text: move.text ?? "", language: move.language ?? "fr" };
      return (await handovers.say(id, by, words)) === "said";
    }
    case "transfer": {
      const to = move.to;
      if (to) await staff.save([{ username: usernameOf(to), displayName: to, role: "agent", passwordHash: "none" }]);
      return handovers.transfer(id, by, { agent: to && usernameOf(to), language: move.language, note: "" });
    }
    case "take_over":
      return handovers.takeOver(id, supervisor(move.name));
    case "give_back":
      return handovers.giveBack(id, by);
    case "close":
      return handovers.close(id, by);
  }
}
