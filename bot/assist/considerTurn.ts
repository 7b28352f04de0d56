import type { Command } from "../../contracts/command.ts";
import type { Message } from "../../contracts/message.ts";
import type { Turn } from "../../contracts/turn.ts";
import type { IntentName } from "../../contracts/understanding.ts";
import type { OpenTurn } from "../../registry/registry.ts";
import type { EngineParts } from "../dependencies.ts";
import type { MadeTurn } from "../questions/index.ts";
import { composeStep } from "../steps/compose.ts";
import { flowStep } from "../steps/flow.ts";
import { identifyStep } from "../steps/identify.ts";
import { makeTurn } from "../turn.ts";
import { noted, type Step } from "../work.ts";

export interface Considered {
  message: Message;
  /** Where the dialogue stands. Who owns it does not matter: this is what the assistant would say if it did. */
  open: OpenTurn;
  /** Turns considered before this one, for who asks to hear something again. */
  before?: readonly Turn[];
  /** What the agent says the citizen wants, in place of what the message says. */
  said?: { intent: IntentName; commands: readonly Command[] };
}

/**
 * The turn that a message would be, made as any other and written nowhere: nothing is sent, nothing takes effect, no code is tried.
 * The switch of the assistant, the queue and the language model have no say: nobody hears it but the agent, and the same message
 * always gives the same turn.
 */
export function considerTurn({ message, open, before = [], said }: Considered, parts: EngineParts): Promise<MadeTurn> {
  const { assistant: _switch, advise: _advise, handovers: _queue, ...rest } = parts;
  const considering: EngineParts = {
    ...rest,
    turns: { ...parts.turns, repliesOf: async (id) => repliesOf(id, before) ?? parts.turns.repliesOf(id) },
    citizens: { ...parts.citizens, checkCode: async () => ({ status: "expired" }) },
  };
  const steps = said ? [identifyStep, saidStep(said), flowStep, composeStep] : undefined;
  return makeTurn(message, { ...open, owner: "assistant" }, considering, steps);
}

const repliesOf = (turnId: string, before: readonly Turn[]) => before.find(({ id }) => id === turnId)?.replies;

const saidStep = ({ intent, commands }: NonNullable<Considered["said"]>): Step => ({
  name: "said",
  run: (work) =>
    noted({ ...work, intent, intentScore: 1, commands: [...commands] }, "command", "the agent says what is wanted"),
});
