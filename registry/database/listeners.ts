type Listener = (payload: string | undefined) => void;

/** Who wants to hear of which channel. */
export function createListeners() {
  const byChannel = new Map<string, Set<Listener>>();
  return {
    add(channel: string, listener: Listener): () => void {
      // Wrapped so that the same function given twice is two listeners.
      const entry: Listener = (payload) => listener(payload);
      const listeners = byChannel.get(channel) ?? new Set();
      byChannel.set(channel, listeners.add(entry));
      return () => void listeners.delete(entry);
    },
    tell(channel: string, payload: string): void {
      for (const listener of byChannel.get(channel) ?? []) listener(payload);
    },
    tellAllOfAGap(): void {
      for (const listeners of byChannel.values()) for (const listener of listeners) listener(undefined);
    },
  };
}
export type Listeners = ReturnType<typeof createListeners>;

/** The channels of NOTIFY, all listened to from the start so that subscribing is immediate. */
export const notifyChannels = [
  "c360_transcript",
  "c360_outbox",
  "c360_catalogue",
  "c360_registrations",
  "c360_file_removals",
  "c360_assistant",
  "c360_handovers",
  "c360_calls",
] as const;
export type NotifyChannel = (typeof notifyChannels)[number];
