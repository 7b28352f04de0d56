import { fold } from "../../contracts/fold.ts";
import type { EngineParts } from "../dependencies.ts";
import { resultOf, textOf, type Action } from "./action.ts";

type Located = { status: "inside"; label: string; lat?: number; lon?: number } | { status: "outside" | "unclear" };

/** Asked this often, what is written is taken as it is: a person will read it. */
const MOST_TRIES = 3;

/** Whether the place is one where the City can send somebody: an address, an intersection or a facility of Laval. */
export const locatePlace: Action = async (work, { slots, results, step }, parts) => {
  const text = textOf(slots["where"]) ?? "";
  const before = results[step]?.["tries"];
  const tries = (typeof before === "number" ? before : 0) + 1;
  const located = locate(text, parts);
  if (located.status === "inside")
    return { work, result: resultOf({ ...located, tries }, { fill: { where: located.label } }) };
  if (located.status === "unclear" && tries >= MOST_TRIES)
    return { work, result: resultOf({ status: "inside", label: text, tries }) };
  return { work, result: resultOf({ status: located.status, tries }, { forget: ["where"] }) };
};

function locate(text: string, { knowledge }: EngineParts): Located {
  const words = fold(text);
  const area = /\b([a-z]\d[a-z])(?:\s?\d[a-z]\d)?\b/.exec(words)?.[1];
  if ((area !== undefined && !area.startsWith("h7")) || ELSEWHERE.test(words)) return { status: "outside" };
  if (STREET.test(words) || INTERSECTION.test(words)) return { status: "inside", label: text };
  const point = knowledge.locate(text);
  // A neighbourhood or a postal area is where to look, and not where to go.
  if (point?.kind !== "facility") return { status: "unclear" };
  return { status: "inside", label: point.label, lat: point.lat, lon: point.lon };
}

/** A civic number with a name, or the name of a street. */
const STREET =
  /\b\d{1,5}[a-z]?[\s,]+(?:\p{L}|\d+e)|\b(?:rue|boul(?:evard)?|blvd|bd|ave?(?:nue)?|chemin|ch|place|montee|rang|croissant|crescent|terrasse|autoroute|route|promenade|allee|cote|street|st|road|rd|drive|lane)\b\.?\s+\S/u;
const INTERSECTION = /\b(?:coin|angle|intersection|corner)\b.+|\S+\s*(?:\/|&)\s*\S+|\p{L}{3,} (?:et|and) \p{L}{3,}/u;

/** Neighbours of Laval, named as where something is: « boulevard de Terrebonne » is a street of Laval. */
const ELSEWHERE =
  /(?:,\s*|\b(?:a|in|de la ville de|city of)\s+)(?:montreal|terrebonne|boisbriand|blainville|rosemere|saint-eustache|st-eustache|longueuil|brossard|mascouche|repentigny|deux-montagnes|sainte-therese|ste-therese|bois-des-filion|lorraine|mirabel|saint-jerome|st-jerome|gatineau|ottawa|toronto|quebec city)\b(?!\s*(?:street|road|st)\b)/;
