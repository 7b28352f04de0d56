import type { ConversationName, ConversationReferences } from "../../contracts/conversationReferences.ts";

/** A second implementation of the references, in memory. */
export function createMemoryReferences() {
  const kept = new Map<string, unknown>();
  const greeted = new Set<string>();
  const keyOf = ({ channel, address }: ConversationName) => `${channel} ${address}`;
  const references: ConversationReferences = {
    keep: async (name, reference) => void kept.set(keyOf(name), reference),
    find: async (name) => kept.get(keyOf(name)),
    forget: async (name) => void kept.set(keyOf(name), undefined),
    greet: async (name) => !greeted.has(keyOf(name)) && greeted.add(keyOf(name)).size > 0,
  };
  return { references, kept };
}
