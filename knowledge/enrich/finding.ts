/** A value read in a text, with the words that carry it and the name of the rule that read them: shown to people, and undone by rule. */
export interface Finding<T> {
  value: T;
  words: string;
  rule: string;
}

/** The same text with one kind of space and no invisible character, so that « 6 ans » and « 6 ans » are one. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "").replace(/[\u00a0\u202f\u2007\u2009]/g, " ");
}

export interface WordRule<T> {
  rule: string;
  value: T;
  pattern: RegExp;
}

/** Every rule of a table that holds in the text, once a value, in the order of the table. */
export function matchRules<T>(text: string, rules: readonly WordRule<T>[]): Finding<T>[] {
  const plain = plainSpaces(text);
  const found: Finding<T>[] = [];
  for (const { rule, value, pattern } of rules) {
    const words = pattern.exec(plain)?.[0].trim();
    if (words && !found.some((finding) => finding.value === value)) found.push({ value, words, rule });
  }
  return found;
}
