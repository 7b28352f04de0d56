import { plainSpaces, type Finding } from "./finding.ts";

/** Words that say that coming in costs nothing, whatever is sold inside. */
const freeEntry =
  /(?:entrée|admission|accès) (?:est )?(?:libre|gratuite?)(?! (?:pour|aux)(?! (?:tous|toutes|tout))| (?:des|les|du) )|(?<!\p{L})(?:sans frais|aucuns? frais)(?! (?:supplémentaires?|d['’]|de ))/iu;

/** « cours gratuits », « Gratuit et ouvert à tous »: the thing itself. */
const freeThing = /(?<!\p{L})gratuit(?:e|s|es|ement)?(?!\p{L}|é)/giu;

/** « stationnement gratuit », « un livre gratuit », « non gratuit »: something else is free, or nothing is. */
const otherThing =
  /(?:stationnements?|parking|transport|navettes?|wi-?fi|essai|premier cours|première séance|vestiaire|prêt|livraison|échantillons?|cadeau|abonnement|carte|breuvages?|cafés?|collations?|repas|hot-dogs?|dîner|souper|maquillage|popcorn|maïs soufflé|maïs|livres?|arbres?|billets?|dégustations?|toutous?|application|téléchargement|enfants|non|pas|est offert)\s*(?:(?:est|sont|sera|seront|et|ou)\s+)?$/iu;

/** « gratuit pour les 5 ans et moins », « gratuit avec la carte »: free for some, not for all. */
const forSome =
  /^\s*[,:(–-]?\s*(?:(?:pour|aux)(?! (?:tous|toutes|tout)(?!\p{L}))|avec (?:la|une|votre|l['’]achat|présentation|preuve|le passeport)|sur présentation|à l['’]achat|si |\(?\d)/iu;
/** The noun before carries the word: « cours gratuits pour les aînés » is a free course. */
const thingBefore =
  /(?:activités?|ateliers?|cours|séances?|spectacles?|événements?|expositions?|ambulante|conférences?|initiations?|projections?|visites?|concerts?|parcours|cliniques?|programmes?|formations?|rencontres?|danses?|participer|participez|soirées?|journées?|fête)(?: (?:est|sont|tout à fait|entièrement|totalement))?\s*(?:\([^)]*\)\s*)?$/iu;
const tierAfter = /^[^.;|\n]{0,40}(?:et moins|moins de|membres|détenteurs|abonnés)/iu;

/** Whether the text says that the thing itself costs nothing to all those it is for. */
export function readFree(text: string): Finding<true> | undefined {
  const plain = plainSpaces(text);
  const entry = freeEntry.exec(plain);
  if (entry) return { value: true, words: entry[0], rule: "free-entry" };
  for (const match of plain.matchAll(freeThing)) {
    const before = plain.slice(Math.max(0, match.index - 50), match.index);
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 60);
    if (isFree(before, after)) return { value: true, words: around(before, match[0]), rule: "free-word" };
  }
  return undefined;
}

function isFree(before: string, after: string): boolean {
  if (otherThing.test(before) || tierAfter.test(after)) return false;
  return thingBefore.test(before) || !forSome.test(after);
}

/** The word with the noun before it, so that whoever checks sees what is free. */
function around(before: string, word: string): string {
  const noun = /[\p{L}'’-]+ $/u.exec(before)?.[0] ?? "";
  return `${noun}${word}`.trim();
}
