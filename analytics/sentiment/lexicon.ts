import type { Language } from "../../contracts/language.ts";
import type { Sentiment } from "../../contracts/sentiment.ts";
import { fold } from "../../contracts/fold.ts";
import { englishWords } from "./lexiconEnglish.ts";
import { frenchWords } from "./lexiconFrench.ts";

export type Emotion = Sentiment["emotion"];

/** Words of one feeling and one strength: separated by spaces, expressions between « | ». */
export interface WordList {
  emotion: Emotion;
  weight: number;
  words: string;
}

export interface Feeling {
  emotion: Emotion;
  weight: number;
}

export interface Lexicon {
  /** The feeling of a folded word or expression, or undefined. */
  find(form: string): Feeling | undefined;
}

const shortestStem = 3;

function buildLexicon(lists: readonly WordList[]): Lexicon {
  const whole = new Map<string, Feeling>();
  const stems = new Map<string, Feeling>();
  for (const { emotion, weight, words } of lists) {
    for (const form of formsOf(words)) {
      if (form.endsWith("*")) stems.set(form.slice(0, -1), { emotion, weight });
      else whole.set(form, { emotion, weight });
    }
  }
  return {
    find(form) {
      const exact = whole.get(form);
      if (exact !== undefined || form.includes(" ")) return exact;
      for (let length = form.length; length >= shortestStem; length -= 1) {
        const feeling = stems.get(form.slice(0, length));
        if (feeling) return feeling;
      }
      return undefined;
    },
  };
}

/**
 * « a b* c|d e|f »: words where spaces separate, expressions where bars do. The parts at both ends of a run of
 * expressions may be words again: the part before the first bar and after the last one hold their expression last and first.
 */
function formsOf(words: string): string[] {
  const parts = words.split("|");
  if (parts.length === 1) return parts[0]?.split(" ").map(plain) ?? [];
  return parts.flatMap((part, index) => {
    const inner = part.split(" ");
    return index > 0 && index < parts.length - 1 && inner.length <= 5 ? [plain(part)] : inner.map(plain);
  });
}

const plain = (text: string): string => fold(text).replaceAll("'", " ").trim();

const lexicons: Readonly<Record<Language, Lexicon>> = { fr: buildLexicon(frenchWords), en: buildLexicon(englishWords) };

export const lexiconOf = (language: Language): Lexicon => lexicons[language];
