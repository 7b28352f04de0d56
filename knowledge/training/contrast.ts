import { Descent, unitOf, type Bag, type Pair, type Unit } from "./bags.ts";
import { addScaled, dot, type Dense } from "./dense.ts";

/** Two texts and how alike people found them (0..1). */
export interface Judged {
  a: Bag;
  b: Bag;
  alike: number;
}

export interface ContrastSettings {
  rounds: number;
  rate: number;
  batch: number;
  /** Cosines are multiplied by so much before they are compared. */
  sharpness: number;
  /** What the likeness judged by people weighs beside the contrasts. */
  judged: number;
}

export interface Lessons {
  /** New pairs at each round: questions are made up anew. */
  pairs: (round: number) => Pair[];
  judged: readonly Judged[];
  /** Whether two ideas are one above the other: neither is then a wrong answer for the other. */
  related: (idea: number, other: number) => boolean;
}

/**
 * Teaches vectors, in place, to put each text nearer its pair than the other pairs of its batch (in-batch softmax, both ways),
 * and cosines to follow what people judged. Weights of words are learnt with them: they are the lengths of their vectors.
 */
export function contrast(table: Dense, lessons: Lessons, settings: ContrastSettings, random: () => number): void {
  const descent = new Descent(table, settings.rate);
  for (let round = 0; round < settings.rounds; round++) {
    const pairs = shuffled(lessons.pairs(round), random);
    for (let from = 0; from < pairs.length; from += settings.batch)
      contrastBatch(table, descent, pairs.slice(from, from + settings.batch), lessons.related, settings.sharpness);
    for (const judged of shuffled(lessons.judged, random)) followJudgement(table, descent, judged, settings.judged);
  }
}

function contrastBatch(
  table: Dense,
  descent: Descent,
  pairs: readonly Pair[],
  related: Lessons["related"],
  sharpness: number,
): void {
  const [left, right] = [pairs.map(({ a }) => unitOf(a, table)), pairs.map(({ b }) => unitOf(b, table))];
  const gradients = [left, right].map((units) => units.map(({ vector }) => new Float32Array(vector.length)));
  const push = (i: number, j: number, amount: number) => {
    addScaled(gradients[0]?.[i] ?? new Float32Array(), right[j]?.vector ?? new Float32Array(), amount);
    addScaled(gradients[1]?.[j] ?? new Float32Array(), left[i]?.vector ?? new Float32Array(), amount);
  };
  const logits = left.map(({ vector }, i) =>
    right.map((other, j) => (mayContrast(pairs, i, j, related) ? sharpness * dot(vector, other.vector) : -Infinity)),
  );
  pairs.forEach((_, i) => {
    softmax(logits[i] ?? []).forEach((share, j) => push(i, j, share - Number(i === j)));
    softmax(logits.map((row) => row[i] ?? -Infinity)).forEach((share, j) => push(j, i, share - Number(i === j)));
  });
  pairs.forEach(({ a, b }, i) => {
    follow(descent, a, left[i], gradients[0]?.[i]);
    follow(descent, b, right[i], gradients[1]?.[i]);
  });
}

function follow(descent: Descent, bag: Bag, unit: Unit | undefined, gradient: Float32Array | undefined): void {
  if (unit && gradient) descent.move(bag, unit, gradient);
}

function mayContrast(pairs: readonly Pair[], i: number, j: number, related: Lessons["related"]): boolean {
  const [mine, other] = [pairs[i]?.idea, pairs[j]?.idea];
  return i === j || mine === undefined || other === undefined || (mine !== other && !related(mine, other));
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

function followJudgement(table: Dense, descent: Descent, { a, b, alike }: Judged, weight: number): void {
  const [left, right] = [unitOf(a, table), unitOf(b, table)];
  const error = 2 * weight * (dot(left.vector, right.vector) - alike);
  descent.move(
    a,
    left,
    right.vector.map((value) => error * value),
  );
  descent.move(
    b,
    right,
    left.vector.map((value) => error * value),
  );
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [mixed[at], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a];
  }
  return mixed;
}
