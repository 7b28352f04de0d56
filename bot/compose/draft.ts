import type { Card, Choice } from "../../contracts/reply.ts";
import type { Effect, Outcome } from "../../contracts/turn.ts";
import type { Shown } from "../state.ts";

/** One bubble before it has an id. */
export interface Draft {
  text: string;
  cards: Card[];
  choices: Choice[];
  /** A short word that may share the bubble of what follows. */
  leads?: boolean;
  outcome?: Outcome;
  effects?: Effect[];
  /** What is now on the table. */
  shown?: Shown[];
}

export const draft = (text: string, more: Partial<Draft> = {}): Draft => ({ text, cards: [], choices: [], ...more });

/** A leading word joins the bubble after it: "C’est corrigé." and the question read as one. */
export function joined(drafts: readonly Draft[]): Draft[] {
  return drafts.reduce<Draft[]>((done, next) => {
    const last = done.at(-1);
    if (!last?.leads) return [...done, next];
    const merged = { ...next, text: `${last.text} ${next.text}`, choices: [...next.choices, ...last.choices] };
    return [...done.slice(0, -1), merged];
  }, []);
}
