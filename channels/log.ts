import type { Logger } from "pino";

/** What a channel says to the operators; never a text, a name or an address of a citizen. */
export type ChannelLog = Pick<Logger, "info" | "warn" | "error">;
