import type { Command, CommandKind } from "../contracts/command.ts";
import type { Flows } from "./flows.ts";
import type { Moment } from "./moment.ts";

/** What one command changes before the flows are walked again. */
export type Apply<K extends CommandKind> = (
  moment: Moment,
  command: Extract<Command, { kind: K }>,
  flows: Flows,
) => Moment;
