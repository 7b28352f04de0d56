import { createConceptFinder } from "../embeddings/concepts.ts";
import type { Concept } from "../embeddings/vocabulary.ts";
import { contentWords } from "../embeddings/words.ts";
import type { Corpus } from "./corpus.ts";
import { keysOf, type Lexicon } from "./lexicon.ts";
import { PairCounts, positivePmi, weightedSum, type Sparse } from "./sparse.ts";

/** How much each source of evidence counts in the table of what goes with what. */
export interface Evidence {
  vocabulary: number;
  pages: number;
  texts: number;
}

const WINDOW = 6;
/** A page is read up to so many words: its head says what it is about. */
const HEAD = 80;

/** What goes with what: words first, then ideas. Rows and columns are the same things. */
export function relate(concepts: readonly Concept[], lexicon: Lexicon, corpus: Corpus, evidence: Evidence): Sparse {
  return weightedSum([
    { table: positivePmi(inVocabulary(concepts, lexicon), 0), weight: evidence.vocabulary },
    { table: positivePmi(inPages(concepts, lexicon, corpus), 1), weight: evidence.pages },
    { table: positivePmi(inTexts(concepts, lexicon, corpus), 0), weight: evidence.texts },
  ]);
}

/** Words go with the ideas they name (a word of a long term less than a word alone), ideas with the broader ones. */
function inVocabulary(concepts: readonly Concept[], lexicon: Lexicon): PairCounts {
  const words = lexicon.keys.length;
  const counts = new PairCounts(words + concepts.length);
  const rowOf = new Map(concepts.map(({ id }, at) => [id, words + at]));
  const link = (terms: readonly string[], idea: number, weight: number) => {
    for (const term of terms) {
      const rows = knownRows(keysOf(term), lexicon);
      for (const row of rows) counts.add(row, idea, weight / rows.length);
    }
  };
  concepts.forEach(({ fr, en, cues, broader }, at) => {
    const idea = words + at;
    counts.add(idea, idea, 2);
    link([...fr, ...en], idea, 1);
    link([...cues.fr, ...cues.en], idea, 0.7);
    for (const up of broader) counts.add(idea, rowOf.get(up) ?? idea, 1.5);
  });
  return counts;
}

/** On a page, words go with those of the title and with the ideas that the page names. */
function inPages(concepts: readonly Concept[], lexicon: Lexicon, { pages }: Corpus): PairCounts {
  const words = lexicon.keys.length;
  const counts = new PairCounts(words + concepts.length);
  const finder = createConceptFinder(concepts);
  for (const { title, body } of pages) {
    const head = knownRows(keysOf(title), lexicon);
    const rest = new Set(knownRows(keysOf(body).slice(0, HEAD), lexicon));
    const ideas = new Set(finder.find(contentWords(title), ["fr"]).map(({ concept }) => words + concept));
    for (const said of rest) {
      for (const row of head) counts.add(row, said, 1);
      for (const idea of ideas) counts.add(idea, said, 1);
    }
    for (const row of head) for (const idea of ideas) counts.add(row, idea, 2);
  }
  return counts;
}

/** Words go with their neighbours, and in two sentences that say the same in two languages with all of the other. */
function inTexts(concepts: readonly Concept[], lexicon: Lexicon, { pages, texts, pairs }: Corpus): PairCounts {
  const counts = new PairCounts(lexicon.keys.length + concepts.length);
  for (const text of [...pages.map(({ title, body }) => `${title}. ${body}`), ...texts])
    addNeighbours(counts, knownRows(keysOf(text), lexicon), 1);
  for (const [french, english] of pairs) {
    const [fr, en] = [knownRows(keysOf(french), lexicon), knownRows(keysOf(english), lexicon)];
    addNeighbours(counts, fr, 1);
    addNeighbours(counts, en, 1);
    for (const a of fr) for (const b of en) counts.add(a, b, 2 / Math.sqrt(fr.length * en.length));
  }
  return counts;
}

function addNeighbours(counts: PairCounts, rows: readonly number[], weight: number): void {
  rows.forEach((row, at) => {
    for (let step = 1; step <= WINDOW && at + step < rows.length; step++)
      counts.add(row, rows[at + step] ?? row, weight / step);
  });
}

export function knownRows(keys: readonly string[], { rowOf }: Lexicon): number[] {
  return keys.map((key) => rowOf.get(key)).filter((row) => row !== undefined);
}
