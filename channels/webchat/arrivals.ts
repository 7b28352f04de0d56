/** Waits until those who arrived before have been handed over, then calls `handOver` and lets the next one in at once. */
export type MyTurn = <T>(handOver: () => Promise<T>) => Promise<T>;

/**
 * Hands over the messages of one conversation in the order in which they arrived, though the body of one may end after
 * that of the next. Nobody waits longer than `longestMs` for a slow sender.
 */
export interface Arrivals {
  inOrder<T>(conversationId: string, work: (myTurn: MyTurn) => Promise<T>): Promise<T>;
}

export function createArrivals(longestMs: number): Arrivals {
  const last = new Map<string, Promise<void>>();

  /** Takes the next place; `leave` gives way to those behind. */
  function arrive(conversationId: string): { before: Promise<void>; leave: () => void } {
    const before = last.get(conversationId) ?? Promise.resolve();
    let leave = () => {};
    const left = new Promise<void>((resolve) => (leave = resolve));
    const done = before.then(() => left);
    last.set(conversationId, done);
    void done.then(() => last.get(conversationId) === done && last.delete(conversationId));
    return { before, leave };
  }

  return {
    async inOrder(conversationId, work) {
      const { before, leave } = arrive(conversationId);
      try {
        return await work(async (handOver) => {
          await atMost(longestMs, before);
          const handed = handOver();
          leave();
          return handed;
        });
      } finally {
        leave();
      }
    },
  };
}

async function atMost(milliseconds: number, wait: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([wait, limit]);
  clearTimeout(timer);
}
