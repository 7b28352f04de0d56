import type { Turn } from "../contracts/turn.ts";
import type { Turns } from "../registry/index.ts";
import type { Metrics } from "../web/api/index.ts";

export type TurnListener = (turn: Turn, state: unknown) => void;

/** Counts each turn and tells whoever listens, around the registry's own commit. */
export function observedTurns(turns: Turns, metrics: Metrics, listeners: TurnListener[]): Turns {
  return {
    ...turns,
    commit: async (open, turn, state) => {
      const started = performance.now();
      const result = await turns.commit(open, turn, state);
      if (result.status === "conflict") return result;
      const duplicate = result.status === "duplicate";
      const seconds =
        (performance.now() - started) / 1000 + Object.values(turn.durations).reduce((sum, ms) => sum + ms, 0) / 1000;
      metrics.turn({ channel: turn.message.channel, outcome: turn.outcome, duplicate, seconds });
      if (!duplicate) for (const listener of listeners) listener(turn, state);
      return result;
    },
  };
}
