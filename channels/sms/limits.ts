/** Every limit on what may come in by the SMS webhooks. Sizes in bytes, `…Ms` in milliseconds. */
export const smsLimits = {
  /** Twilio's own parameters and 1 600 characters, each at most nine bytes once encoded. */
  bodyBytes: 64 * 1024,
  parameters: 200,
  mediaFiles: 10,
  mediaBytes: 5 * 1024 * 1024,
  mediaMs: 15_000,
  mediaRedirects: 3,
  mediaTypes: ["image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "application/pdf", "text/plain"],
  /** Of one address on the network: Twilio calls from many. */
  requests: { points: 20_000, seconds: 60 },
} as const;
export type SmsLimits = typeof smsLimits;
