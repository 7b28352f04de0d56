import { contentWords, lightKey } from "./words.ts";

const BEGINNING: readonly number[] = [];

/** Terms by the light keys of their words, each with the ideas it names: one flat table, a tenth of a tree's memory. */
export class TermTable {
  /** The whole terms, and the beginnings of the longer ones, which name nothing. */
  readonly #ideas = new Map<string, readonly number[]>();

  add(term: string, idea: number): void {
    const keys = contentWords(term).map(({ folded }) => lightKey(folded));
    keys.forEach((_, at) => {
      const beginning = keys.slice(0, at + 1).join(" ");
      const known = this.#ideas.get(beginning) ?? BEGINNING;
      const named = at + 1 === keys.length && !known.includes(idea) ? [...known, idea] : known;
      this.#ideas.set(beginning, named);
    });
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
