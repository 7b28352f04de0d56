// What citizens ask a city for by its name: « judo », « poterie », « passeport », « Islande ». A page that does not say it
// does not answer, however near its idea: taekwondo is no judo, an orchestra is no violin lesson.
import type { Language } from "../../../contracts/language.ts";
import { createTermReader, TermTable } from "../../embeddings/termTable.ts";
import { contentWords, lightKey, type Word } from "../../embeddings/words.ts";
import { arts } from "./things/arts.ts";
import { errands } from "./things/errands.ts";
import { life } from "./things/life.ts";
import { matters } from "./things/matters.ts";
import { places } from "./things/places.ts";
import { services } from "./things/services.ts";
import { sports } from "./things/sports.ts";
import { towns } from "./things/towns.ts";

/** Its names: strict synonyms, in both languages. */
export interface Thing {
  /** Another town. */
  isTown: boolean;
  names: readonly { language: Language; words: readonly Word[] }[];
}

/** Things named by the words of a query, `from` inclusive, `to` exclusive; several when one name stands for several. */
export interface NamedThing {
  things: readonly Thing[];
  from: number;
  to: number;
}

export type FindThings = (words: readonly Word[], language: Language) => NamedThing[];

let made: FindThings | undefined;

/** Made at the first call, and shared: the list does not change. */
export const thingFinder = (): FindThings => (made ??= createFindThings(readThings()));

function createFindThings(things: readonly NamesOf[]): FindThings {
  const read = createTermReader();
  const tables = { fr: new TermTable(), en: new TermTable() };
  const known = things.map((thing, at): Thing => {
    for (const language of languages) for (const name of thing[language]) tables[language].add(read(name), at);
    return {
      isTown: thing.isTown,
      names: languages.flatMap((language) => thing[language].map((name) => nameOf(name, language))),
    };
  });
  return (words, language) => {
    const keys = words.map(({ folded }) => lightKey(folded));
    const found: NamedThing[] = [];
    for (let from = 0; from < keys.length;) {
      const { ideas, to } = tables[language].longestAt(keys, from);
      if (ideas.length > 0) found.push({ things: ideas.flatMap((at) => known[at] ?? []), from, to });
      from = Math.max(from + 1, to);
    }
    return found;
  };
}

const languages: readonly Language[] = ["fr", "en"];
const nameOf = (name: string, language: Language) => ({ language, words: contentWords(name) });

/** The lines of the lists: « French, French | English, English ». */
export function readThings(): NamesOf[] {
  const lists = [sports, arts, matters, services, errands, places, life, towns];
  return lists.flatMap((list) =>
    list
      .trim()
      .split("\n")
      .map((line) => ({ ...readThing(line), isTown: list === towns })),
  );
}

interface NamesOf extends Record<Language, string[]> {
  isTown: boolean;
}

function readThing(line: string): Record<Language, string[]> {
  const [fr, en, more] = line.split("|").map((names) => names.split(",").map((name) => name.trim()));
  if (!fr?.[0] || !en?.[0] || more) throw new Error(`Named things: write "French | English", not "${line}".`);
  return { fr, en };
}
