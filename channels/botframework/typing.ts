import type { Reference } from "./activity.ts";
import type { Adapter } from "./adapter.ts";

/** Says that an answer is being prepared. Never waited for, and never a reason for anything to fail. */
export interface Typing {
  show(address: string, reference: Reference): void;
}

export function createTyping(parts: { adapter: () => Promise<Adapter>; everyMs: number; now: () => number }): Typing {
  const shown = new Map<string, number>();
  return {
    show(address, reference) {
      const at = parts.now();
      for (const [other, when] of shown) {
        if (at - when < parts.everyMs) break;
        shown.delete(other);
      }
      if (shown.has(address)) return;
      shown.set(address, at);
      void parts
        .adapter()
        .then((adapter) => adapter.send(reference, { type: "typing" }))
        .catch(() => undefined);
    },
  };
}
