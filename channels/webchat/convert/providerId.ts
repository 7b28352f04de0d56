/**
 * The sender's own id of a web message: `conversation|clientActivityID|user`, or `conversation||new id|user` when the
 * client gave none. The record keeps it, so that an echo names the same user and client id after a restart. At most 195
 * characters (64 + 64 + 64 and separators).
 */
export function toProviderId(parts: {
  conversationId: string;
  clientActivityId?: string;
  userId: string;
  newId: () => string;
}): string {
  const own = parts.clientActivityId ?? `|${parts.newId()}`;
  return `${parts.conversationId}|${own}|${parts.userId}`;
}

/** What a web message's id tells of its sender; nothing when another channel's tool wrote it. */
export function fromProviderId(providerId: string): { clientActivityId?: string; userId?: string } {
  const [, first, ...rest] = providerId.split("|");
  if (first === undefined) return {};
  const userId = (first === "" ? rest.slice(1) : rest).join("|");
  return { ...(first && { clientActivityId: first }), ...(userId && { userId }) };
}
