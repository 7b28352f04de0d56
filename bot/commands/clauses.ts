/** More pieces than this are a story, and are read as one. */
const MAX_CLAUSES = 6;

/** Between two things said in one message: the end of a sentence, a comma, a word that adds. */
const BETWEEN =
  /[.!?;\n]+\s+|,\s+(?:(?:et|pis|puis|and|then)\s+)?(?:aussi\s+|also\s+)?|\s+(?:et puis|et aussi|ainsi que|and also|and then|pis|puis|et|and|also|plus)\s+(?:aussi\s+|also\s+)?/giu;

/** The clauses of a message, with the sign that ends each; one clause when it says one thing. */
export function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(BETWEEN)) {
    clauses.push(text.slice(from, index) + (sign.trimStart().startsWith("?") ? "?" : ""));
    from = index + sign.length;
  }
  const all = [...clauses, text.slice(from)].map((clause) => clause.trim()).filter(Boolean);
  return all.length <= MAX_CLAUSES ? all : [text];
}
