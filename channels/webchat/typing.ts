/** Repeats `show` for a conversation while at least one of its turns runs. */
export interface Typing {
  during<T>(conversationId: string, work: () => Promise<T>): Promise<T>;
  stop(): void;
}

export function createTyping(parts: { show: (conversationId: string) => void; everyMs: number }): Typing {
  const running = new Map<string, { turns: number; timer: NodeJS.Timeout }>();

  function begin(conversationId: string): void {
    const current = running.get(conversationId);
    if (current) return void (current.turns += 1);
    parts.show(conversationId);
    const timer = setInterval(() => parts.show(conversationId), parts.everyMs).unref();
    running.set(conversationId, { turns: 1, timer });
  }

  function end(conversationId: string): void {
    const current = running.get(conversationId);
    if (!current || --current.turns > 0) return;
    clearInterval(current.timer);
    running.delete(conversationId);
  }

  return {
    async during(conversationId, work) {
      begin(conversationId);
      try {
        return await work();
      } finally {
        end(conversationId);
      }
    },
    stop() {
      for (const { timer } of running.values()) clearInterval(timer);
      running.clear();
    },
  };
}
