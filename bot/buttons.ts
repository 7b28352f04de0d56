import { z } from "zod";
import type { Command, SlotValue } from "../contracts/command.ts";
import { languageSchema } from "../contracts/language.ts";
import type { IntentName } from "../contracts/understanding.ts";

const offered = { offeringId: z.string().max(200).optional(), sessionId: z.string().max(200).optional() };

/** What a button carries. It comes back from the outside, so it is parsed again and can do no more than words could. */
export const buttonSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("more") }),
  /** Without a slot the criteria are offered as buttons. */
  z.object({ action: z.literal("change"), slot: z.string().max(50).optional() }),
  z.object({ action: z.literal("relax"), slot: z.string().max(50) }),
  z.object({ action: z.literal("register"), ...offered }),
  z.object({ action: z.literal("details"), ...offered }),
  z.object({ action: z.literal("choose"), option: z.string().max(300) }),
  z.object({ action: z.literal("start"), flow: z.string().max(50), query: z.string().max(500).optional() }),
  z.object({ action: z.literal("affirm") }),
  z.object({ action: z.literal("deny") }),
  z.object({ action: z.literal("skip") }),
  z.object({ action: z.literal("cancel") }),
  z.object({ action: z.literal("back") }),
  z.object({ action: z.literal("repeat") }),
  z.object({ action: z.literal("resume") }),
  z.object({ action: z.literal("next") }),
  z.object({ action: z.literal("human") }),
  z.object({ action: z.literal("language"), language: languageSchema }),
]);
export type Button = z.infer<typeof buttonSchema>;

/** The commands of a button, or none when it names a flow that does not exist. */
export function commandsOf(button: Button, isFlow: (id: string) => boolean): Command[] {
  switch (button.action) {
    case "more":
      return [{ kind: "choose", option: "more" }];
    case "change":
      return button.slot ? [{ kind: "correct_slot", slot: button.slot }] : [{ kind: "choose", option: "change" }];
    case "relax":
      return [{ kind: "skip", slot: button.slot }];
    case "register":
      return [{ kind: "start_flow", flow: "register_activity", slots: offeredSlots(button) }];
    case "details":
      return [{ kind: "answer", flow: "activity_details", slots: offeredSlots(button) }];
    case "choose":
      return [{ kind: "choose", option: button.option }];
    case "start":
      return isFlow(button.flow)
        ? [{ kind: "start_flow", flow: button.flow, slots: button.query ? { query: button.query } : {} }]
        : [];
    case "human":
      return [{ kind: "hand_off", reason: "asked" }];
    case "language":
      return [{ kind: "change_language", language: button.language }];
    case "affirm":
    case "deny":
    case "skip":
    case "cancel":
    case "back":
    case "repeat":
    case "resume":
    case "next":
      return [{ kind: button.action }];
  }
}

/** What a pressed button would have meant in words, for the record. */
export const buttonIntent: Record<Button["action"], IntentName> = {
  more: "find_activity",
  change: "correct_answer",
  relax: "correct_answer",
  register: "register_activity",
  details: "activity_details",
  choose: "affirm",
  start: "help",
  affirm: "affirm",
  deny: "deny",
  skip: "deny",
  cancel: "cancel",
  back: "correct_answer",
  repeat: "repeat",
  resume: "affirm",
  next: "affirm",
  human: "talk_to_human",
  language: "change_language",
};

function offeredSlots(button: {
  offeringId?: string | undefined;
  sessionId?: string | undefined;
}): Record<string, SlotValue> {
  return {
    ...(button.offeringId ? { offeringId: button.offeringId } : {}),
    ...(button.sessionId ? { sessionId: button.sessionId } : {}),
  };
}
