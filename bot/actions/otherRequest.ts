import { inLanguage } from "../../contracts/language.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { EngineParts } from "../dependencies.ts";
import type { Work } from "../work.ts";
import { both, resultOf, textOf, type Action, type ActionCall } from "./action.ts";

/** Services nearly as likely as the one prepared, by their names: one tap away when the first is not what was meant. */
export function otherTitles(work: Work, call: ActionCall, chosen: string, parts: EngineParts): string[] {
  return candidates(call, parts)
    .filter(({ id }) => id !== chosen)
    .map((offering) => titleOf(offering, work));
}

/** The citizen took another of them: it becomes the service, and the start is asked again. */
export const otherRequest: Action = async (work, call, parts) => {
  const wanted = candidates(call, parts).find((offering) => titleOf(offering, work) === textOf(call.slots["go"]));
  if (!wanted?.service) return { work, result: resultOf({ found: false }, { forget: ["go"] }) };
  const { title, summary, service } = wanted;
  const said = { ...both("title", title), ...both("summary", summary), ...both("next", service.nextStep) };
  return { work, result: resultOf({ found: true, ...said }, { fill: { service: wanted.id }, forget: ["go"] }) };
};

function candidates({ results }: ActionCall, parts: EngineParts): Offering[] {
  const close = results["look"]?.["close"];
  const ids = Array.isArray(close) ? close.filter((id) => typeof id === "string") : [];
  return ids.flatMap((id) => parts.knowledge.offering(id) ?? []);
}

const titleOf = ({ title }: Offering, { state }: Work): string => inLanguage(title, state.language).text;
