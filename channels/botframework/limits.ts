/** Every limit on what may come in at `/api/messages`. Sizes in bytes, `…Ms` in milliseconds. */
export const botFrameworkLimits = {
  /** The Bot Framework service itself takes no larger activity. */
  bodyBytes: 256 * 1024,
  /** How deep the value of a button may be nested. */
  valueDepth: 8,
  /** Of one address on the network: the service calls from few. */
  requests: { points: 20_000, seconds: 60 },
  sendMs: 20_000,
  /** A typing indicator lasts three seconds (A6001): no two nearer than that. */
  typingMs: 3_000,
} as const;
export type BotFrameworkLimits = typeof botFrameworkLimits;
