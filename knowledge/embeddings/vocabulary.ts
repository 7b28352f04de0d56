import type { Language } from "../../contracts/language.ts";
import { arts } from "./vocabulary/arts.ts";
import { civic } from "./vocabulary/civic.ts";
import { library } from "./vocabulary/library.ts";
import { nature } from "./vocabulary/nature.ts";
import { people } from "./vocabulary/people.ts";
import { sports } from "./vocabulary/sports.ts";

/** One idea of the catalogue, with the words people use for it. The first term of each language is its name. */
export interface Concept {
  id: string;
  broader: string[];
  fr: string[];
  en: string[];
  /**
   * What somebody who asks may say for it, but a text that says so need not be about it: « transpirer » for aerobics,
   * « j'ai mal » for pain. Read in questions only.
   */
  cues: Record<Language, string[]>;
}

/** The bilingual vocabulary of leisure, library, municipal and subsidy words written for this project. */
export function readVocabulary(): Concept[] {
  return [sports, arts, library, people, nature, civic].flatMap((theme) =>
    theme
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(readConcept),
  );
}

function readConcept(line: string): Concept {
  const [head, fr, en] = line.split("|").map((part) => part.trim());
  if (!head || !fr || !en) throw new Error(`Vocabulary: write "id < broader | French | English", not "${line}".`);
  const [id = "", broader = ""] = head.split("<").map((part) => part.trim());
  const [ofFr, ofEn] = [readTerms(fr), readTerms(en)];
  const ups = broader.split(/\s+/).filter(Boolean);
  return { id, broader: ups, fr: ofFr.terms, en: ofEn.terms, cues: { fr: ofFr.cues, en: ofEn.cues } };
}

const CUE = "~";

function readTerms(list: string): { terms: string[]; cues: string[] } {
  const all = [...new Set(list.split(",").map((term) => term.trim()))].filter(Boolean);
  const cues = all.filter((term) => term.startsWith(CUE)).map((term) => term.slice(CUE.length));
  return { terms: all.filter((term) => !term.startsWith(CUE)), cues };
}
