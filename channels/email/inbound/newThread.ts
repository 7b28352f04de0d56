import { createHash } from "node:crypto";

/** The thread a mail begins: the same when it is worked on again after the process died. */
export const newThreadId = (providerId: string): string =>
  createHash("sha256").update(`thread:${providerId}`).digest("hex").slice(0, 20);

/** The address of its conversation. */
export const threadAddress = (threadId: string): string => `thread:${threadId}`;
