import type { Concept } from "../embeddings/vocabulary.ts";
import { addScaled, normalise, rowOf, type Dense } from "./dense.ts";
import { keysOf, type Lexicon } from "./lexicon.ts";
import { knownRows } from "./relations.ts";

const ROUNDS = 10;
/** Weight of a broader idea, of a term, of a cue, as neighbours of an idea; of its own first vector. */
const PULL = { own: 1, broader: 0.5, term: 1, cue: 0.5 };

/**
 * Draws words to the ideas they name and ideas to their words and broader ideas (retrofitting, Faruqui et al. 2015): vectors
 * of words first, then of ideas, all made of length 1, in place. A word that stands in terms of many ideas is drawn less.
 */
export function retrofit(vectors: Dense, concepts: readonly Concept[], lexicon: Lexicon, strength: number): void {
  for (let row = 0; row < vectors.rows; row++) normalise(rowOf(vectors, row));
  const first = { ...vectors, values: Float32Array.from(vectors.values) };
  const { ofWords, ofIdeas } = neighbours(concepts, lexicon);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [idea, near] of ofIdeas) draw(vectors, first, idea, near, 1);
    for (const [word, near] of ofWords) draw(vectors, first, word, near, strength);
  }
}

type Near = Map<number, number>;

function draw(vectors: Dense, first: Dense, row: number, near: Near, strength: number): void {
  const sum = [...near.values()].reduce((all, weight) => all + weight, 0);
  const strongest = Math.max(...near.values());
  const target = rowOf(vectors, row);
  target.set(rowOf(first, row));
  for (const [other, weight] of near)
    addScaled(target, rowOf(vectors, other), (strength * weight * strongest) / (sum * PULL.own));
  normalise(target);
}

function neighbours(
  concepts: readonly Concept[],
  lexicon: Lexicon,
): { ofWords: Map<number, Near>; ofIdeas: Map<number, Near> } {
  const words = lexicon.keys.length;
  const rows = new Map(concepts.map(({ id }, at) => [id, words + at]));
  const [ofWords, ofIdeas] = [new Map<number, Near>(), new Map<number, Near>()];
  const link = (of: Map<number, Near>, from: number, to: number, weight: number) => {
    const near = of.get(from) ?? new Map<number, number>();
    of.set(from, near.set(to, Math.max(near.get(to) ?? 0, weight)));
  };
  concepts.forEach(({ fr, en, cues, broader }, at) => {
    const idea = words + at;
    const add = (terms: readonly string[], weight: number) => {
      for (const term of terms) {
        const of = knownRows(keysOf(term), lexicon);
        for (const row of of) {
          link(ofWords, row, idea, weight / of.length ** 1.5);
          if (of.length === 1) link(ofIdeas, idea, row, weight);
        }
      }
    };
    add([...fr, ...en], PULL.term);
    add([...cues.fr, ...cues.en], PULL.cue);
    for (const up of broader) link(ofIdeas, idea, rows.get(up) ?? idea, PULL.broader);
  });
  return { ofWords, ofIdeas };
}
