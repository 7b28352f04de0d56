/** Our own Message-IDs are `<id of the outbox>@<our domain>`; undefined for anybody else's. */
export const outboxIdOf = (messageId: string): string | undefined =>
  /^([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})@/i.exec(messageId)?.[1];
