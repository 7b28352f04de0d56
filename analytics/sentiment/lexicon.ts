import type { Language } from "../../contracts/language.ts";
import type { Sentiment } from "../../contracts/sentiment.ts";
import { fold } from "../../contracts/fold.ts";
import { englishWords } from "./lexiconEnglish.ts";
import { frenchWords } from "./lexiconFrench.ts";

export interface Feeling {
  emotion: Sentiment["emotion"];
  weight: number;
}

/** Words of one feeling and one strength, separated by spaces, and expressions separated by « | ». Weight 0 shields ordinary uses. */
export interface WordList extends Feeling {
  words: string;
  expressions: string;
}

export interface Expression {
  words: readonly string[];
  feeling: Feeling;
}

export interface Lexicon {
  /** The feeling of a folded word: itself, or the longest stem it begins with. */
  word(form: string): Feeling | undefined;
  /** Expressions that begin with this folded word, longest first. */
  expressions(first: string): readonly Expression[];
}

const shortestStem = 3;

function buildLexicon(lists: readonly WordList[]): Lexicon {
  const { whole, stems } = indexWords(lists);
  const starts = indexExpressions(lists);
  return {
    expressions: (first) => starts.get(first) ?? [],
    word(form) {
      const exact = whole.get(form);
      if (exact) return exact;
      for (let length = form.length; length >= shortestStem; length -= 1) {
        const feeling = stems.get(form.slice(0, length));
        if (feeling) return feeling;
      }
      return undefined;
    },
  };
}

function indexWords(lists: readonly WordList[]) {
  const [whole, stems] = [new Map<string, Feeling>(), new Map<string, Feeling>()];
  for (const feeling of lists) {
    for (const form of plain(feeling.words).split(" ")) {
      if (form.endsWith("*")) stems.set(form.slice(0, -1), feeling);
      else whole.set(form, feeling);
    }
  }
  return { whole, stems };
}

function indexExpressions(lists: readonly WordList[]): Map<string, Expression[]> {
  const starts = new Map<string, Expression[]>();
  for (const feeling of lists) {
    for (const words of feeling.expressions.split("|").map((one) => plain(one).split(" "))) {
      const [first = ""] = words;
      starts.set(first, [...(starts.get(first) ?? []), { words, feeling }]);
    }
  }
  for (const all of starts.values()) all.sort((a, b) => b.words.length - a.words.length);
  return starts;
}

const plain = (text: string): string => fold(text).replaceAll("'", " ").trim();

const lexicons: Readonly<Record<Language, Lexicon>> = { fr: buildLexicon(frenchWords), en: buildLexicon(englishWords) };

export const lexiconOf = (language: Language): Lexicon => lexicons[language];
