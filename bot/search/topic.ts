import { fold } from "../../contracts/fold.ts";
import type { Call } from "../../flows/index.ts";
import type { Work } from "../work.ts";

/** Whether the topic is what was left of a sentence, and not something that was named: it may be let go. */
export function isLeftOver({ slots, kinds }: Extract<Call, { kind: "search" }>): boolean {
  return kinds.includes("activity") && slots["activity"] === undefined;
}

/** What is looked for, in the citizen's words. Limits have gone into the criteria; a named programme goes first. */
export function topicOf({ slots, kinds }: Extract<Call, { kind: "search" }>, work: Work): string {
  const query = typeof slots["query"] === "string" ? slots["query"] : "";
  const activity = typeof slots["activity"] === "string" ? slots["activity"] : "";
  if (kinds.includes("activity")) return activity !== "" ? activity : withoutLimits(query, slots);
  const programme = typeof slots["programme"] === "string" ? slots["programme"].replaceAll("-", " ") : "";
  const what = typeof slots["what"] === "string" ? slots["what"] : "";
  const text = [programme, withoutPlace(query, slots), what].filter((part) => part !== "").join(" ");
  return text === "" ? work.text : text;
}

/** Where it is says nothing of what is asked: an address would count as words that no service answers. */
function withoutPlace(query: string, { where }: Record<string, unknown>): string {
  if (typeof where !== "string") return query;
  const named = new Set(words(where));
  return words(query)
    .filter((word) => !named.has(word))
    .join(" ");
}

/** Words that ask, or that have become criteria; what is left, if anything, is the topic. */
const SPENT = new RegExp(
  `^(?:${[
    "bonjour|bonsoir|allo|salut|svp|stp|merci|je|j|on|nous|vous|moi|me|ma|mon|mes|nos|notre|le|la|les|l|un|une|des|de|du|d|a|au|aux|en|et|pis|ou|pour|avec|dans|sur|par|qui|que|qu|quoi|quelles?|quels?|est|sont|ce|c|ca|cet|cette|ces|y|il|ya|tu",
    "cherch\\w*|voudrai\\w*|veux|aimerai\\w*|trouv\\w*|propos\\w*|avez|avoir|faire|fait|peut|quelque|qqch|chose|choses|activites?|cours|evenements?|sorties?|idees?|loisirs?",
    "gratuit\\w*|gratis|dehors|exterieure?s?|plein|air|interieure?s?|familles?|familiale?s?|enfants?|fille|fils|gars|ans|age|samedis?|dimanches?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|fin|semaine|matins?|midi|apres|soirs?|journee|aujourd|hui|demain|proch\\w*|pres|coin|autour|laval",
    "hi|hello|hey|please|i|m|im|we|you|my|our|the|an|some|any|for|with|in|on|at|near|around|to|of|and|or|is|are|there|what|which|do|can|things?|stuff|something",
    "look\\w*|want|would|like|find|search\\w*|have|activit\\w*|class|classes|lessons?|events?|ideas?|free|outdoors?|outside|indoors?|family|families|kids?|child|children|daughter|son|years?|old|yr|this|next|week|weekends?|mornings?|afternoons?|evenings?|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
  ].join("|")})$`,
);

function withoutLimits(query: string, { place, near }: Record<string, unknown>): string {
  const named = new Set([place, near].flatMap((name) => (typeof name === "string" ? words(name) : [])));
  return words(query)
    .filter((word) => !SPENT.test(word) && !named.has(word) && !/^\d|^h7[a-y]/.test(word))
    .join(" ");
}

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
