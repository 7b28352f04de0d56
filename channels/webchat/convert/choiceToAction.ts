import type { Choice } from "../../../contracts/reply.ts";
import type { CardAction } from "./activity.ts";

/** `messageBack` is the only action that sends text and value together, and shows the text as said by the citizen. */
export function choiceToAction({ label, text, value }: Choice): CardAction {
  return value === undefined
    ? { type: "imBack", title: label, value: text }
    : { type: "messageBack", title: label, text, displayText: text, value };
}
