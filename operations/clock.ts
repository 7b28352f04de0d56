import type { Clock } from "../contracts/clock.ts";

/** The real time, or one that stands still where it was put: demonstrations and tests move it by hand. */
export interface AdjustableClock extends Clock {
  set(instant: Date): void;
}

export function createClock(fixed?: Date): AdjustableClock {
  let instant = fixed;
  return {
    now: () => (instant ? new Date(instant) : new Date()),
    set: (next) => {
      instant = next;
    },
  };
}
