/** A wait that can be cut short: coming back on line, or a tab that is looked at again, must not wait out a backoff. */
export interface Pauses {
  wait(ms: number, signal: AbortSignal): Promise<void>;
  wake(): void;
}

export function createPauses(): Pauses {
  const wakers = new Set<() => void>();
  return {
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          wakers.delete(end);
          signal.removeEventListener("abort", end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        wakers.add(end);
        signal.addEventListener("abort", end, { once: true });
        if (signal.aborted) end();
      }),
    wake: () => [...wakers].forEach((end) => end()),
  };
}
