import { fold } from "../../contracts/fold.ts";

/** What somebody does with the thing they need, and whose it is: an aid is about the thing. */
const DONE_WITH_IT = new RegExp(
  `^(?:${[
    "je|j|on|nous|me|m|mon|ma|mes|notre|nos|moi|chez|un|une|des|de|du|d|le|la|les|l|pour|pis|et|est",
    "veux|veut|voudrais|voudrait|aimerais|aimerait|besoin|faut|il|viens|vient",
    "chang\\w*|remplac\\w*|achet\\w*|install\\w*|mettre|fai(?:re|t|s)|refaire|pos(?:er|e)|avoir",
    "nouve(?:au|l|lle)s?|neu(?:f|ve)s?|vieux|vieil|vieilles?|ancien\\w*",
    "i|we|my|our|a|an|the|some|for|and|to|in|at|is|want|wants|would|like|need|needs",
    "chang\\w*|replac\\w*|buy\\w*|bought|get|gets|getting|got|put|putting|have|having|new|old",
  ].join("|")})$`,
);

/** The thing itself, for a search: "changer ma vieille toilette" is about a toilet. The whole text when nothing is left. */
export function needTopic(text: string): string {
  const left = fold(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "" && !DONE_WITH_IT.test(word));
  return left.length > 0 ? left.join(" ") : text;
}
