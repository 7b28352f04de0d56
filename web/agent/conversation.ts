import type { AssistView } from "../../contracts/assist.ts";

/** A conversation as the page names it: a call, or a hand-over of messages, and its id there. */
export interface ConversationName {
  kind: AssistView["kind"];
  id: string;
}

/** The same in one word: part of an address, key of what is kept of it. */
export const keyOf = ({ kind, id }: ConversationName): string => `${kind}:${id}`;

/** Where the API has it. */
export const pathOf = ({ kind, id }: ConversationName): string =>
  `${kind === "call" ? "calls" : "handovers"}/${encodeURIComponent(id)}`;

/** Of `#call:abc`; undefined when it names none. */
export function nameOf(hash: string): ConversationName | undefined {
  const [, kind, id] = /^#(call|message):(.+)$/.exec(hash) ?? [];
  if (id === undefined || (kind !== "call" && kind !== "message")) return undefined;
  return { kind, id: decoded(id) };
}

/** An address typed by hand may hold a broken escape. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const hashOf = ({ kind, id }: ConversationName): string => `#${kind}:${encodeURIComponent(id)}`;
