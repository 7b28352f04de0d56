const before =
  /(?:^|[^a-z])(?:pas|non|not|sauf|except|excluding|au lieu (?:de|d'|du)|instead of|plutot (?:que|qu')|rather than|pis pas|ni)\s*(?:(?:le|la|les|l'|un|une|de|du|des|d'|pour|a|au|en|dans|avec|the|for|at|in|on|on the|it's|c'est|my|ma|mon|mes|juste)\s*)*$/;
const after =
  /^\s*,?\s*(?:ca|c'est|il|je|on|it|that|i)?\s*(?:ne |n'|m')?\s*(?:(?:adonne|marche|fonctionne|convient|peux|peut|va) (?:pas|plus)|(?:does not|doesn't|doesnt|won't|wont|can't|cant) (?:work|do|make it))/;
const allowed = /(?:pourquoi|why|if|si|ou|sinon|est ce|n'est|is it|c'est-tu) (?:pas|not)\s*(?:le|la|the)?\s*$/;

/** True when the words around a value exclude it: « pas le samedi », « not Vimont », « le soir ça m'adonne pas ». */
export function isNegated(folded: string, start: number, end: number): boolean {
  const left = folded.slice(Math.max(0, start - 40), start);
  if (before.test(left) && !allowed.test(left)) return true;
  return after.test(folded.slice(end, end + 40));
}
