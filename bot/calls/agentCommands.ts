import type { AgentAct } from "../../contracts/calls.ts";
import type { SlotValue } from "../../contracts/command.ts";
import type { IntentName } from "../../contracts/understanding.ts";
import { activeFrame, type Flows, type SlotDefinition } from "../../flows/index.ts";
import type { Considered } from "../assist/considerTurn.ts";
import { readState } from "../state.ts";

/** What an act asks of the dialogue; undefined when it asks nothing: a flow that is not there, a slot of no flow under way. */
export function agentCommands(act: AgentAct, stored: unknown, flows: Flows): Considered["said"] | undefined {
  const { state } = readState(stored);
  if (act.kind === "flow") {
    const flow = flows.byId.get(act.flow);
    return flow && { intent: flow.starts[0] ?? "help", commands: [{ kind: "start_flow", flow: flow.id, slots: {} }] };
  }
  if (act.kind !== "slot") return undefined;
  const definition = flows.byId.get(activeFrame(state.flow)?.flow ?? "")?.slots[act.slot];
  const value = definition && valueOf(definition, act.value);
  const intent: IntentName = state.intent ?? "correct_answer";
  return value === undefined ? undefined : { intent, commands: [{ kind: "set_slot", slot: act.slot, value }] };
}

/** What was typed in the panel, as the slot holds it. */
function valueOf({ type }: SlotDefinition, typed: string): SlotValue | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  switch (type) {
    case "number": {
      // « 8 ans », as the panel shows it.
      const number = /-?\d+(?:[.,]\d+)?/.exec(text)?.[0].replace(",", ".");
      return number === undefined ? undefined : Number(number);
    }
    case "list":
      return text.split(/\s*,\s*/);
    case "flag":
      return /^(?:oui|yes|true|1)$/i.test(text);
    case "text":
    case "choice":
      return text;
  }
}
