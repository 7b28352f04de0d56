import type { Command, CommandKind } from "../contracts/command.ts";
import type { Apply } from "./applyType.ts";
import type { Flows } from "./flows.ts";
import type { Moment } from "./moment.ts";
import {
  cancel,
  chitChat,
  clarify,
  handOff,
  cannotHandle,
  changeLanguage,
  repeat,
  restart,
  signpost,
} from "./apply/conversation.ts";
import { affirm, choose, deny, resume } from "./apply/decisions.ts";
import { answer, startFlow } from "./apply/starts.ts";
import { back } from "./apply/back.ts";
import { later, next } from "./apply/later.ts";
import { explain, skip } from "./apply/refusals.ts";
import { correctSlot } from "./apply/correct.ts";
import { setSlot } from "./apply/slots.ts";

const table: { [K in CommandKind]: Apply<K> } = {
  start_flow: startFlow,
  answer,
  set_slot: setSlot,
  correct_slot: correctSlot,
  skip,
  explain,
  back,
  affirm,
  deny,
  choose,
  resume,
  later,
  next,
  cancel,
  repeat,
  restart,
  clarify,
  hand_off: handOff,
  change_language: changeLanguage,
  chit_chat: chitChat,
  signpost,
  cannot_handle: cannotHandle,
};

export function apply<K extends CommandKind>(
  moment: Moment,
  command: Extract<Command, { kind: K }>,
  flows: Flows,
): Moment {
  const change: Apply<K> = table[command.kind];
  return change(moment, command, flows);
}
