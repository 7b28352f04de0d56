import { createConceptFinder } from "../embeddings/concepts.ts";
import type { Concept } from "../embeddings/vocabulary.ts";
import { contentWords } from "../embeddings/words.ts";
import type { Bag, Pair } from "./bags.ts";
import type { Lessons } from "./contrast.ts";
import type { Corpus } from "./corpus.ts";
import { keysOf, termsOf, type Lexicon } from "./lexicon.ts";
import { knownRows } from "./relations.ts";

/** A page is read up to so many words. */
const HEAD = 60;
/** How often a made-up question has a word that has nothing to do with it, a second term, and one word less. */
const CHANCES = { noise: 0.35, second: 0.4, drop: 0.15 };

/** What the vectors are taught on: made-up questions and their idea, titles and their pages, sentences and their translation. */
export function createLessons(
  concepts: readonly Concept[],
  lexicon: Lexicon,
  corpus: Corpus,
  random: () => number,
): Lessons {
  const finder = createConceptFinder(concepts);
  const words = lexicon.keys.length;
  const bag = (text: string): Bag => knownRows(keysOf(text), lexicon);
  const withIdeas = (text: string): Bag => [
    ...bag(text).slice(0, HEAD),
    ...new Set(finder.find(contentWords(text).slice(0, HEAD), ["fr"]).map(({ concept }) => words + concept)),
  ];
  const said = concepts.map((concept) =>
    termsOf(concept)
      .map(bag)
      .filter((rows) => rows.length > 0),
  );
  const draw = noiseOf(lexicon, random);
  const fixed: Pair[] = [
    ...corpus.pages.map(({ title, body }) => ({ a: withIdeas(title), b: withIdeas(body) })),
    ...corpus.pairs.map(([fr, en]) => ({ a: bag(fr), b: bag(en) })),
  ].filter(({ a, b }) => a.length > 0 && b.length > 0);
  const above = concepts.map((_, at) => new Set(finder.broader(at).map(({ concept }) => concept)));
  return {
    pairs: () => [...fixed, ...said.flatMap((terms, idea) => terms.map((term) => question(term, terms, idea)))],
    judged: corpus.judged.flatMap(({ a, b, alike }) => {
      const [left, right] = [bag(a), bag(b)];
      return left.length > 0 && right.length > 0 ? [{ a: left, b: right, alike }] : [];
    }),
    related: (idea, other) => (above[idea]?.has(other) ?? false) || (above[other]?.has(idea) ?? false),
  };

  function question(term: Bag, terms: readonly Bag[], idea: number): Pair {
    const kept = term.length > 1 && random() < CHANCES.drop ? without(term, random) : term;
    const second = random() < CHANCES.second ? (terms[Math.floor(random() * terms.length)] ?? []) : [];
    const noise = random() < CHANCES.noise ? [draw()] : [];
    return { a: [...kept, ...second, ...noise], b: [words + idea], idea };
  }
}

function without(term: Bag, random: () => number): Bag {
  const gone = Math.floor(random() * term.length);
  return term.filter((_, at) => at !== gone);
}

/** A word as the texts say them: mostly the frequent ones. */
function noiseOf({ frequency }: Lexicon, random: () => number): () => number {
  const upTo = new Float64Array(frequency.length);
  let sum = 0;
  frequency.forEach((share, row) => (upTo[row] = sum += share));
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
