// Logistic regression without weights below zero, by projected gradient from zero: the same examples give the same numbers.

export interface Example {
  /** Each from 0 to 1, in one order for all. */
  features: readonly number[];
  /** Whether something answers. */
  answered: boolean;
}
export interface Fitted {
  weights: number[];
  bias: number;
}

const ROUNDS = 1_500;
const RATE = 2;
/** Holds down what few examples tell of. */
const DECAY = 1e-3;

/** Both kinds of examples weigh the same, however many there are of each. */
export function fit(examples: readonly Example[]): Fitted {
  const { means, deviations, rows } = standardised(examples);
  const shareOf = shares(examples);
  const weights = means.map(() => 0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((weight) => DECAY * weight);
    let slopeOfBias = 0;
    for (const [at, row] of rows.entries()) {
      const answered = examples[at]?.answered ?? false;
      const error = (logistic(weighed(weights, row) + bias) - Number(answered)) * shareOf(answered);
      slopeOfBias += error;
      for (const [of, value] of row.entries()) slopes[of] = (slopes[of] ?? 0) + error * value;
    }
    bias -= RATE * slopeOfBias;
    for (const [of, slope] of slopes.entries()) weights[of] = Math.max(0, (weights[of] ?? 0) - RATE * slope);
  }
  const unscaled = weights.map((weight, of) => weight / (deviations[of] ?? 1));
  return { weights: unscaled, bias: bias - weighed(unscaled, means) };
}

export const probabilityOf = ({ weights, bias }: Fitted, features: readonly number[]): number =>
  logistic(weighed(weights, features) + bias);

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));
const weighed = (weights: readonly number[], row: readonly number[]) =>
  weights.reduce((sum, weight, of) => sum + weight * (row[of] ?? 0), 0);

function shares(examples: readonly Example[]): (answered: boolean) => number {
  const answered = examples.filter((one) => one.answered).length;
  return (is) => 0.5 / Math.max(1, is ? answered : examples.length - answered);
}

function standardised(examples: readonly Example[]) {
  const means = (examples[0]?.features ?? []).map((_, of) => mean(examples.map(({ features }) => features[of] ?? 0)));
  const deviations = means.map((middle, of) =>
    Math.max(1e-6, Math.sqrt(mean(examples.map(({ features }) => ((features[of] ?? 0) - middle) ** 2)))),
  );
  const rows = examples.map(({ features }) =>
    features.map((value, of) => (value - (means[of] ?? 0)) / (deviations[of] ?? 1)),
  );
  return { means, deviations, rows };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
