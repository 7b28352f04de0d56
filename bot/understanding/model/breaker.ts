/** Switches a failing outside service off by itself, and tries it again later. */
export interface Breaker {
  /** Whether a call may be made now. While switched off, one call is let through each time the pause is over. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
}

/** Failures in a row that switch it off, and how long: twice longer each time, up to a limit. */
export const breakerLimits = { failures: 3, firstPauseMs: 60_000, longestPauseMs: 15 * 60_000 };

export function createBreaker(now: () => number, limits = breakerLimits): Breaker {
  let failures = 0;
  let pauseMs = limits.firstPauseMs;
  let closedUntil = 0;
  return {
    allows() {
      if (now() < closedUntil) return false;
      // Whoever comes while the trial is under way waits for its result as for the next pause.
      if (failures >= limits.failures) closedUntil = now() + pauseMs;
      return true;
    },
    succeeded() {
      [failures, pauseMs, closedUntil] = [0, limits.firstPauseMs, 0];
    },
    failed() {
      failures += 1;
      if (failures < limits.failures) return;
      closedUntil = now() + pauseMs;
      pauseMs = Math.min(pauseMs * 2, limits.longestPauseMs);
    },
  };
}
