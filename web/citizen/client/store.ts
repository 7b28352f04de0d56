import * as z from "zod/mini";
import { parseJson } from "./wire.ts";

const stored = z.object({ conversationId: z.string(), token: z.string(), usedAt: z.number() });

/** What this browser remembers of a conversation: the key to it, never what was said. */
export interface ConversationKey {
  conversationId: string;
  token: string;
}
export interface ConversationStore {
  read(): ConversationKey | undefined;
  write(key: ConversationKey): void;
  clear(): void;
  /** Called when another tab began, changed or ended the conversation. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A shared computer must not show yesterday's conversation: the key is forgotten after four hours without use. */
const forgetAfterMs = 4 * 3_600_000;

/** `storage` may be absent or refuse (private windows): then the conversation lives as long as the page. */
export function createStore(parts: {
  storage: Storage | undefined;
  events: Pick<Window, "addEventListener" | "removeEventListener">;
  now: () => number;
}): ConversationStore {
  const name = "c360.conversation";
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch {
      return undefined;
    }
  };
  return {
    read() {
      const text = attempt(() => parts.storage?.getItem(name));
      const key = text ? parseJson(stored, text) : undefined;
      return key && parts.now() - key.usedAt < forgetAfterMs ? key : undefined;
    },
    write({ conversationId, token }) {
      attempt(() => parts.storage?.setItem(name, JSON.stringify({ conversationId, token, usedAt: parts.now() })));
    },
    clear() {
      attempt(() => parts.storage?.removeItem(name));
    },
    subscribe(listener) {
      const onStorage = (event: StorageEvent) => void (event.key === name && listener());
      parts.events.addEventListener("storage", onStorage);
      return () => parts.events.removeEventListener("storage", onStorage);
    },
  };
}
