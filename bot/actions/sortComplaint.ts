import { fold } from "../../contracts/fold.ts";
import { contactOfChannel } from "./requestForm.ts";
import { resultOf, textOf, type Action } from "./action.ts";

/** Fewer words than this, once the announcement is taken out, tell nothing yet. */
const TELLS_FROM = 5;

/** What of the complaint is told already, and whether it is about the assistant itself: that one is kept like the others. */
export const sortComplaint: Action = async (work, { slots }) => {
  const told = textOf(slots["what"]) ?? textOf(slots["query"]) ?? "";
  const words = fold(told)
    .replace(ANNOUNCES, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  const assistant = ASSISTANT.test(fold(told));
  const fill = words.length >= TELLS_FROM ? { what: told, ...circumstances(told) } : undefined;
  return {
    work,
    result: resultOf(
      {
        assistant,
        request_type: assistant ? "complaint-assistant" : "complaint",
        reachable: contactOfChannel(work) !== undefined,
      },
      slots["what"] === undefined && fill ? { fill } : {},
    ),
  };
};

/** The place and the time that the story tells: not asked again. */
function circumstances(told: string): { where?: string; when?: string } {
  const where = PLACE.exec(told)?.[0];
  const when = MOMENT.exec(told)?.[0];
  return { ...(where ? { where } : {}), ...(when ? { when } : {}) };
}

const PLACE =
  /\b(?:au|à la|a la|à l[’']|a l[’']|aux|at the|in the|at)\s?(?:comptoir|biblioth[èe]que|piscine|ar[ée]na|centre|mairie|[ée]cocentre|parc|caserne|counter|library|pool|arena|city hall|recycling centre|community centre)(?:\s(?:de|du|des|of)\s[\p{L}’'-]+(?:\s(?!(?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|cette|la|le|on|yesterday|last|this|was|est|a|était)\b)[\p{L}’'-]+)?)?/iu;
const MOMENT =
  /\b(?:avant-hier|hier(?: (?:matin|soir|après-midi))?|aujourd[’']hui|ce (?:matin|midi|soir)|cet après-midi|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:dernier|passé|matin|soir))?|la semaine (?:passée|dernière)|le mois (?:passé|dernier)|yesterday(?: (?:morning|evening|afternoon))?|today|this (?:morning|afternoon|evening)|(?:last|on) (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday))(?![\p{L}])/iu;

const ANNOUNCES =
  /\b(?:bonjour|allo|hello|hi|je|j'|i|veux|voudrais|souhaite|aimerais|want|would like|need|to|faire|porter|deposer|formuler|make|file|lodge|submit|have|une?|a|an|plainte|complaint|complain|me plaindre|plaindre|contre|against|about|la ville|the city|svp|please|s'il vous plait|officielle?|formal|vous etes|vous autres|you are|you guys|bande|bunch|des|d|of|incompetente?s?|incompetents?|idiote?s?|idiots?|nuls?|nulles?|poches?|pourris?|crosseurs?|tannee?|ecoeuree?|fed up|sick|this|ca|de|the|la|le|les|you)\b/g;
const ASSISTANT =
  /\b(?:chat ?bot|robot|bot|assistant\w*|votre (?:systeme|clavardage|clavardeur|machine|ia|outil)|your (?:system|chat|machine|ai|tool)|virtuel\w*|virtual|vous (?:ne )?(?:comprenez|repondez) (?:rien|pas|mal)|tu (?:ne )?(?:comprends|reponds) (?:rien|pas|mal)|t'es (?:poche|nul\w*|inutile)|you(?:'re| are) (?:useless|stupid|dumb)|you (?:don'?t|never) understand)\b/;
