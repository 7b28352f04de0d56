import { hash } from "../../knowledge/enrich/hash.ts";
import { type Example, fit, probabilityOf } from "./fit.ts";

/** A judged query, and what was found for it; no features when nothing passed, and « rien trouvé » is then said. */
export interface JudgedExample {
  text: string;
  answered: boolean;
  features?: readonly number[];
}
export interface Scored {
  answered: boolean;
  /** By a model that was not fitted on the query; 0 when nothing passed. */
  score: number;
}
export interface Told {
  least: number;
  /** Share of the queries without an answer that are told, of those with one that are told so wrongly. */
  told: number;
  wronglyTold: number;
}

const FOLDS = 10;

/** Each query scored by the model fitted on the nine tenths that it is not in; the fold is the hash of its text. */
export function crossValidate(judged: readonly JudgedExample[]): Scored[] {
  const foldOf = ({ text }: JudgedExample) => hash(`confidence: ${text}`) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = fit(examplesOf(judged.filter((one) => foldOf(one) !== fold)));
    return judged
      .filter((one) => foldOf(one) === fold)
      .map(({ answered, features }) => ({ answered, score: features ? probabilityOf(model, features) : 0 }));
  });
}

export const examplesOf = (judged: readonly JudgedExample[]): Example[] =>
  judged.flatMap(({ answered, features }) => (features ? [{ answered, features }] : []));

export function toldAt(scored: readonly Scored[], least: number): Told {
  const share = (answered: boolean) => {
    const of = scored.filter((one) => one.answered === answered);
    return of.filter(({ score }) => score < least).length / Math.max(1, of.length);
  };
  return { least, told: share(false), wronglyTold: share(true) };
}

/** The lowest threshold, in hundredths, that tells the share given of the queries without an answer. */
export function threshold(scored: readonly Scored[], leastTold: number): Told {
  const steps = Array.from({ length: 100 }, (_, step) => toldAt(scored, step / 100));
  return steps.find(({ told }) => told >= leastTold) ?? toldAt(scored, 1);
}

/** The chance that a query with an answer scores higher than one without. */
export function areaUnderRoc(scored: readonly Scored[]): number {
  const [answered, others] = [true, false].map((is) => scored.filter((one) => one.answered === is));
  let above = 0;
  for (const one of answered ?? [])
    for (const other of others ?? []) above += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
  return above / Math.max(1, (answered?.length ?? 0) * (others?.length ?? 0));
}
