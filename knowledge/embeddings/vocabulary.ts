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
  return { id, broader: broader.split(/\s+/).filter(Boolean), fr: terms(fr), en: terms(en) };
}

const terms = (list: string): string[] => [...new Set(list.split(",").map((term) => term.trim()))].filter(Boolean);
