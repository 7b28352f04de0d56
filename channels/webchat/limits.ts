/** So many points in so many seconds. */
export interface Rate {
  points: number;
  seconds: number;
}

/** Every limit on what strangers may send to the web chat. Sizes are in bytes, `…Ms` in milliseconds. */
export interface WebchatLimits {
  /** Largest JSON body. A text over 4 000 characters still fits: the assistant answers it with a sentence. */
  jsonBytes: number;
  /** Largest upload, all files together. */
  uploadBytes: number;
  uploadFiles: number;
  /** Media types of the files that are accepted, by their first bytes. */
  uploadTypes: readonly string[];
  /** Deepest nesting of what a button carried; JSON writers are recursive. */
  valueDepth: number;
  /** Lines of a conversation in one answer. */
  pageSize: number;
  tokenSeconds: number;
  /** The token of a stream address stands in logs of proxies: it serves only to connect. */
  streamTokenSeconds: number;
  /** What `Retry-After` says when a message could not be kept. */
  retryAfterSeconds: number;
  /** How long a message waits for one that arrived before it and is still being sent. */
  orderWaitMs: number;
  /** How often an open stream is proved alive, and swept for lines whose notice was lost. */
  keepAliveMs: number;
  /** Clients show a typing indicator for about five seconds; it is repeated while the turn runs. */
  typingMs: number;
  /** Clients only send empty frames on a stream. */
  frameBytes: number;
  /** A reader slower than this is cut off; it comes back with its watermark. */
  bufferedBytes: number;
  streamsPerConversation: number;
  streams: number;
  messagesPerConversation: Rate;
  requestsPerAddress: Rate;
  startsPerAddress: Rate;
}

// Generous on purpose: a library or a school is one address, and an impatient person sends twenty lines at once.
export const webchatLimits: WebchatLimits = {
  jsonBytes: 64 * 1024,
  uploadBytes: 5 * 1024 * 1024,
  uploadFiles: 5,
  uploadTypes: ["image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "application/pdf", "text/plain"],
  valueDepth: 16,
  pageSize: 200,
  tokenSeconds: 30 * 60,
  streamTokenSeconds: 60,
  retryAfterSeconds: 2,
  orderWaitMs: 2_000,
  keepAliveMs: 20_000,
  typingMs: 4_000,
  frameBytes: 4 * 1024,
  bufferedBytes: 1024 * 1024,
  streamsPerConversation: 10,
  streams: 5_000,
  messagesPerConversation: { points: 60, seconds: 10 },
  requestsPerAddress: { points: 3_000, seconds: 60 },
  startsPerAddress: { points: 120, seconds: 60 },
};
