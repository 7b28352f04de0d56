import type { AssistView } from "../../contracts/assist.ts";
import type { CallLog } from "../../contracts/calls.ts";
import type { Understand } from "../../contracts/understanding.ts";
import type { Checkpoint } from "./foldCall.ts";
import { rememberUnderstood } from "./rememberUnderstood.ts";

/** What is known of a call without reading it again. */
export interface Followed {
  checkpoints: Checkpoint[];
  understand: Understand;
  log?: CallLog;
  view?: AssistView;
  /** What of the log the suggestions of `view` rest on. */
  settled?: string;
  listeners: Set<(view: AssistView) => Promise<void>>;
  next?: Promise<AssistView | undefined> | undefined;
  /** Who saw whose record at which assurance: audited. */
  looked: Set<string>;
}

/** Calls held with their checkpoints; an older one is folded anew when somebody asks. */
const HELD = 100;

/** The calls of this process that somebody looks at, or did not long ago. */
export function createFollowed(understand: Understand) {
  const held = new Map<string, Followed>();
  return {
    follow(id: string): Followed {
      const call = held.get(id) ?? {
        checkpoints: [],
        understand: rememberUnderstood(understand),
        listeners: new Set(),
        looked: new Set(),
      };
      held.delete(id);
      held.set(id, call);
      if (held.size > HELD) forgetOldest(held, id);
      return call;
    },
    isWatched: (id: string) => (held.get(id)?.listeners.size ?? 0) > 0,
    ids: () => [...held.keys()],
  };
}

/** The first not looked at by anybody, but for the one asked for: a Map keeps the order of insertion. */
function forgetOldest(held: Map<string, Followed>, asked: string): void {
  for (const [id, { listeners }] of held) if (listeners.size === 0 && id !== asked) return void held.delete(id);
}
