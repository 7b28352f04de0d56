import { contentWord, lightKey, surfacesOf } from "./words.ts";

const BEGINNING: readonly number[] = [];

/** Terms by the light keys of their words, each with the ideas it names: one flat table, a tenth of a tree's memory. */
export class TermTable {
  /** The whole terms, and the beginnings of the longer ones, which name nothing. */
  readonly #ideas = new Map<string, readonly number[]>();

  /** `keys`: the light keys of a term. */
  add(keys: readonly string[], idea: number): void {
    let said = "";
    for (const [at, key] of keys.entries()) {
      said = at === 0 ? key : `${said} ${key}`;
      const known = this.#ideas.get(said) ?? BEGINNING;
      const whole = at + 1 === keys.length && !known.includes(idea);
      this.#ideas.set(said, whole ? [...known, idea] : known);
    }
  }

  /** The longest term that begins at a word: what it names, and the word after it. */
  longestAt(keys: readonly string[], from: number): { ideas: readonly number[]; to: number } {
    let best = { ideas: BEGINNING, to: from };
    let said = keys[from] ?? "";
    for (let to = from + 1; ; to++) {
      const ideas = this.#ideas.get(said);
      if (!ideas) return best;
      if (ideas.length > 0) best = { ideas, to };
      if (to >= keys.length) return best;
      said = `${said} ${keys[to]}`;
    }
  }
}

/** Light keys of terms. A vocabulary says the same few thousand words again and again: each is folded once. */
export function createTermReader(): (term: string) => string[] {
  const keys = new Map<string, string>();
  const keyOf = (surface: string) => {
    const word = contentWord(surface);
    const key = word ? lightKey(word.folded) : "";
    keys.set(surface, key);
    return key;
  };
  return (term) =>
    surfacesOf(term)
      .map((surface) => keys.get(surface) ?? keyOf(surface))
      .filter((key) => key !== "");
}
