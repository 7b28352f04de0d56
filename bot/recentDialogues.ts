import type { Message } from "../contracts/message.ts";
import type { Turn } from "../contracts/turn.ts";
import type { OpenTurn } from "../registry/registry.ts";

/** Dialogues kept, and for how long: about what a city talks with at once. A kept state is 2 to 8 kB. */
const LIMIT = 500;
const KEPT_MS = 15 * 60_000;
const MESSAGES_KNOWN = 32;

interface Kept {
  turn: OpenTurn;
  /** The last messages seen: one of them again is a repetition, which only the registry answers. */
  seen: string[];
  until: number;
}

/**
 * The dialogues of this process's last turns, so that a next message need not be opened in the registry first. The commit
 * decides all the same: on another version it is a conflict, on a message already seen a duplicate. Until it has decided, a
 * turn begun here must do nothing outside its effects; hence nobody verified is kept, for a record could be read, and no
 * dialogue whose turn had an effect of weight, for a code could be counted twice.
 */
export interface RecentDialogues {
  recall(message: Message): OpenTurn | undefined;
  /** After a commit: the next message will find this state. */
  keep(open: OpenTurn, turn: Turn, state: unknown): void;
  /** Somebody else wrote in it: for a while it is opened in the registry. */
  distrust(message: Message): void;
}

export function createRecentDialogues(now: () => number): RecentDialogues {
  const kept = new Map<string, Kept>();
  const distrusted = new Map<string, number>();

  function hold(key: string): void {
    kept.delete(key);
    remember(distrusted, key, now() + KEPT_MS);
  }

  return {
    recall(message) {
      const found = kept.get(keyOf(message));
      return found && found.until > now() && !found.seen.includes(message.providerId) ? found.turn : undefined;
    },
    keep(open, turn, state) {
      const key = keyOf(turn.message);
      if (!isHarmless(open, turn)) return hold(key);
      if ((distrusted.get(key) ?? 0) > now()) return;
      const seen = [...(kept.get(key)?.seen ?? []), turn.message.providerId].slice(-MESSAGES_KNOWN);
      remember(kept, key, { turn: { ...open, version: open.version + 1, state }, seen, until: now() + KEPT_MS });
    },
    distrust: (message) => hold(keyOf(message)),
  };
}

const keyOf = ({ channel, address }: Message) => `${channel}:${address}`;

const isHarmless = ({ assurance, owner }: OpenTurn, { effects }: Turn) =>
  assurance !== "verified" && owner === "assistant" && effects.every(({ kind }) => kind === "save_proposals");

/** A Map keeps the order of insertion: the first is the one not used for longest. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > LIMIT) for (const oldest of map.keys()) return void map.delete(oldest);
}
