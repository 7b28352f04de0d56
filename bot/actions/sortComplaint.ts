import { fold } from "../../contracts/fold.ts";
import { contactOfChannel } from "./requestForm.ts";
import { resultOf, textOf, type Action } from "./action.ts";

/** Fewer words than this, once the announcement is taken out, tell nothing yet. */
const TELLS_FROM = 4;

/** What of the complaint is told already, and whether it is about the assistant itself: that one is kept like the others. */
export const sortComplaint: Action = async (work, { slots }) => {
  const told = textOf(slots["what"]) ?? textOf(slots["query"]) ?? "";
  const words = fold(told).replace(ANNOUNCES, " ").split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  const assistant = ASSISTANT.test(fold(told));
  const fill = words.length >= TELLS_FROM ? { what: told } : undefined;
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

const ANNOUNCES =
  /\b(?:bonjour|allo|hello|hi|je|j'|i|veux|voudrais|souhaite|aimerais|want|would like|need|to|faire|porter|deposer|formuler|make|file|lodge|submit|have|une?|a|an|plainte|complaint|complain|me plaindre|plaindre|contre|against|about|la ville|the city|svp|please|s'il vous plait|officielle?|formal)\b/g;
const ASSISTANT =
  /\b(?:chat ?bot|robot|bot|assistant\w*|votre (?:systeme|clavardage|clavardeur|machine|ia|outil)|your (?:system|chat|machine|ai|tool)|virtuel\w*|virtual|vous (?:ne )?(?:comprenez|repondez) (?:rien|pas|mal)|tu (?:ne )?(?:comprends|reponds) (?:rien|pas|mal)|t'es (?:poche|nul\w*|inutile)|you(?:'re| are) (?:useless|stupid|dumb)|you (?:don'?t|never) understand)\b/;
