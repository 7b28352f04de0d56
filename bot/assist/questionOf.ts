import type { Language } from "../../contracts/language.ts";
import { bilingual, paramsOf, type Flow, type Frame } from "../../flows/index.ts";
import { flowText } from "../compose/params.ts";
import { spoken } from "./spoken.ts";

/** The question of the flow that waits for its answer, as somebody says it aloud. */
export function questionOf(frame: Frame, flow: Flow, language: Language): string | undefined {
  if (frame.waiting?.kind !== "slot") return undefined;
  const [first] = flow.slots[frame.waiting.slot]?.question ?? [];
  return first && spoken(flowText(bilingual(first), paramsOf(frame, flow), language));
}
