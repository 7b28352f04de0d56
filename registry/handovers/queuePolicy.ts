/** How the wait is estimated, and when somebody counts as there. Measured where there are measures, stated here before. */
export const queuePolicy = {
  /** Conversations that ended in the last hours say how long one takes. */
  lastHours: 4,
  /** Fewer than these say nothing. */
  fewestServed: 3,
  /** Until then, and it is told as an estimate. */
  defaultMinutes: 6,
  /** What one agent has at once, by writing. */
  perAgent: 3,
  /** Whoever is not heard of for so long is not there; open pages say it every fifteen seconds. */
  presenceMs: 60_000,
  /** Longer waits are guesses, and are told as this. */
  longestMinutes: 120,
} as const;
