/** A stretch of text: where it starts and ends, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** « depuis 25 ans », « en moins de 2 ans », « ses 40 ans », « un mandat de 2 à 4 ans »: a duration, not an age. */
const durationBefore =
  /(?<!\p{L})(?:depuis|il y a|pendant|durant|d['’]ici|dans|en|après|fêter?|fêtent|cél[eéè]br\w*|ses|nos|notre|fort de|près de|environ|quelque|(?:bail|mandat|contrat|stage|programme|plan|prêt|garantie|formation|terme|peine|durée|période|projet)s? (?:de|d['’]une durée de))\s+(?:(?:les|ses|plus de|près de|quelque|moins de|de|des|leurs|nos|environ)\s+)*$/iu;

/** « 40 ans d'histoire », « 10 ans et plus de métier », « 20 à 30 ans plus tard ». */
const durationAfter =
  /^\s*(?:d['’]|plus tard|auparavant|avant|après|déjà|de (?:carrière|métier|pratique|service|règne|vie|mariage|présence|tradition|passion|travail|recherche|succès|scène|création|musique|bénévolat|collaboration|loyaux|solidarité|dévouement|lutte|guerre|prison))/iu;

/** « interdit aux moins de 18 ans », « gratuit pour les 5 ans et moins », « les moins de 8 ans doivent être accompagnés ». */
const conditionBefore =
  /(?:(?:interdit\w*|accompagn\w*)[^.;|\n]{0,40}|(?:^|[.;:|(\n,–-])\s*(?:entrée |accès )?(?:gratuit\w*|\d+ ?\$)\s*[,:(–-]?\s*(?:pour |aux? |chez )?(?:les |des )?(?:enfants|jeunes|personnes|aînés)?\s*(?:âgée?s )?(?:de )?)$/iu;
const conditionAfter = /^[^.;|\n]{0,50}(?:doi(?:ven)?t|devr\w+|accompagn)/iu;

/** « Adultes (18 ans et plus) : 12 $ », « 5 ans et moins : gratuit »: a tariff, which says nothing of who may come. */
const tariffAfter = /^\s*\)?\s*[:=–-]\s*(?:\d+(?:[.,]\d\d)? ?\$|gratuit)/iu;

const infantWords = /bébé|poupon|enfant|tout-petit|toute-petite|parent|maman|nourrisson|halte-garderie/iu;

/** Whether the words around say that a number of years is not the age of those who may come. */
export function isNotAnAge(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  return (
    durationBefore.test(before) ||
    durationAfter.test(after) ||
    conditionBefore.test(before) ||
    conditionAfter.test(after) ||
    tariffAfter.test(after)
  );
}

/** « les 18-36 mois », « aux 0-12 mois »: with an article, months name people. */
const peopleBefore = /(?<!\p{L})(?:les|aux) $/iu;

/** Months are ages near the words for small children, or where they name people; elsewhere they are durations. */
export function speaksOfInfants(text: string, { start, end }: Span): boolean {
  return (
    infantWords.test(text.slice(Math.max(0, start - 70), end + 40)) ||
    peopleBefore.test(text.slice(Math.max(0, start - 5), start))
  );
}
