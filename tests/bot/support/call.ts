import type { Action, ActionCall } from "../../../bot/actions/action.ts";
import type { EngineParts } from "../../../bot/index.ts";
import type { Work } from "../../../bot/work.ts";
import { workOf } from "./work.ts";

/** What an action answers to a message, with the slots and results its flow would hold. */
export async function callAction(
  action: Action,
  parts: EngineParts,
  { work = {}, ...call }: Partial<Pick<ActionCall, "slots" | "results" | "args">> & { work?: Partial<Work> },
) {
  const whole: ActionCall = {
    kind: "do",
    flow: "f",
    step: "s",
    action: "a",
    args: {},
    slots: {},
    results: {},
    ...call,
  };
  const done = await action(workOf(work), whole, parts);
  return { data: done.result.data, work: done.work };
}
