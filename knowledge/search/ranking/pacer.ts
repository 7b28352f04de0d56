/** Work between two pauses, in milliseconds: a search going on waits no longer than this. */
const SLICE = 8;

/** To be waited for often in a long work: mostly nothing, and after each slice of work everything else has its turn. */
export function createPacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
