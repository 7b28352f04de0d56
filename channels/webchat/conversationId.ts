import { randomBytes } from "node:crypto";

/**
 * In demonstration mode whoever knows the name of a conversation may read it, so the name is 192 random bits, and they do
 * not come from the ids used elsewhere (a UUID has at most 122).
 */
export function newConversationId(): string {
  return randomBytes(24).toString("base64url");
}

/** Shape only: a conversation exists as soon as somebody who was given its name writes in it. */
export function isConversationId(text: unknown): text is string {
  return typeof text === "string" && /^[\w-]{22,64}$/.test(text);
}
