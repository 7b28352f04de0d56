import type { RequestType } from "../../contracts/requestType.ts";
import { isLight } from "./lightWords.ts";
import { createTerms, type SpokenTerm } from "./terms.ts";

/** A word or expression of what was said: how much it tells, and how much it speaks for each type (by its position in the list). */
export interface Vote {
  start: number;
  end: number;
  weight: number;
  /** Said in every call, whatever it is about. */
  light: boolean;
  types: ReadonlyMap<number, number>;
}

/** A title says it best; how much a word said again still adds; what a light word keeps; what an unknown one weighs. */
const WEIGHTS = { title: 1.5, said: 1, saturation: 0.4, light: 0.3, unknown: 0.8 };

export type VotesOf = (text: string) => Vote[];

/** Reads a text as votes for types, by the words their titles and ways of saying are made of. `pause` lets others work meanwhile. */
export async function createWordIndex(
  types: readonly RequestType[],
  synonyms: readonly (readonly string[])[],
  pause: () => Promise<void>,
): Promise<VotesOf> {
  const terms = createTerms(synonyms);
  const texts = types.flatMap((type, at) => textsOf(type).map((text) => ({ ...text, type: at })));
  for (const { text, language } of texts) terms.learn(text, language);
  const held = types.map(() => new Map<string, number>());
  for (const [at, { text, type, weight }] of texts.entries()) {
    if (at % AT_ONCE === 0) await pause();
    addTo(held[type], terms.read(text), weight);
  }
  const { postings, idf } = postingsOf(held);
  const unknown = WEIGHTS.unknown * Math.log(1 + types.length);

  return (text) =>
    terms.read(text).map(({ start, end, terms: said }) => {
      const light = isLight(text.slice(start, end));
      const share = light ? WEIGHTS.light : 1;
      const votes = new Map<number, number>();
      let weight = 0;
      for (const [term, sure] of said) {
        const told = sure * idf(term) * share;
        const holders = postings.get(term) ?? [];
        if (holders.length > 0) weight = Math.max(weight, told);
        for (const { type, held: part } of holders) votes.set(type, Math.max(votes.get(type) ?? 0, told * part));
      }
      return { start, end, light, weight: weight === 0 ? unknown * share : weight, types: votes };
    });
}

/** Texts read between two pauses: some milliseconds. */
const AT_ONCE = 200;
const LANGUAGES = ["fr", "en"] as const;

function textsOf({ title, said }: RequestType) {
  return LANGUAGES.flatMap((language) => [
    { text: title[language], language, weight: WEIGHTS.title },
    ...said[language].map((text) => ({ text, language, weight: WEIGHTS.said })),
  ]);
}

/** Each term of a text counts once, as surely as it was read. */
function addTo(held: Map<string, number> | undefined, read: readonly SpokenTerm[], weight: number): void {
  const sure = new Map<string, number>();
  for (const { terms } of read) for (const [term, one] of terms) sure.set(term, Math.max(sure.get(term) ?? 0, one));
  for (const [term, one] of sure) held?.set(term, (held.get(term) ?? 0) + one * weight);
}

function postingsOf(held: readonly ReadonlyMap<string, number>[]) {
  const postings = new Map<string, { type: number; held: number }[]>();
  held.forEach((terms, type) => {
    for (const [term, count] of terms) {
      const part = (count * (1 + WEIGHTS.saturation)) / (count + WEIGHTS.saturation);
      const list = postings.get(term);
      if (list) list.push({ type, held: part });
      else postings.set(term, [{ type, held: part }]);
    }
  });
  const idf = (term: string) => Math.log(1 + held.length / (postings.get(term)?.length ?? held.length));
  return { postings, idf };
}
