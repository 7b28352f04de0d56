import type { InboundActivity } from "./activity.ts";

/** What an activity asks of a bot. `reject`: a command, which is answered that it is not supported. */
export type Asked =
  | { do: "work"; kind: "message" | "greet" | "end" }
  | { do: "ignore" }
  | { do: "reject" }
  | { do: "refuse"; fault: string };

const ignored: Asked = { do: "ignore" };

/**
 * What is done with each type of the Activity specification. A type without a line is ignored (A2014), and so are those with one that
 * say `ignore`: reactions, edits and deletions change nothing of what was asked; nobody's events or invokes are known here.
 */
const byType: Readonly<Record<string, (activity: InboundActivity) => Asked>> = {
  message: ({ deliveryMode }) =>
    // Answers come later, by the outbox: who wants them in the response is told so (A3112).
    deliveryMode === "expectReplies"
      ? { do: "refuse", fault: "deliveryMode: expectReplies is not supported" }
      : { do: "work", kind: "message" },
  conversationUpdate: ({ membersAdded }) => (membersAdded?.length ? { do: "work", kind: "greet" } : ignored),
  installationUpdate: joinedOrLeft,
  contactRelationUpdate: joinedOrLeft,
  endOfConversation: () => ({ do: "work", kind: "end" }),
  command: ({ name, value }) => (isMediaType(name) && isObject(value) ? { do: "reject" } : sessionCommand(name, value)),
  commandResult: ({ name, value }) =>
    name && !isObject(value) ? { do: "refuse", fault: "value: is missing or is not what it must be" } : ignored,
};

export const askedBy = (activity: InboundActivity): Asked => byType[activity.type]?.(activity) ?? ignored;

function joinedOrLeft({ action }: InboundActivity): Asked {
  if (action === "add") return { do: "work", kind: "greet" };
  return action === "remove" ? { do: "work", kind: "end" } : ignored;
}

/** `session.init` is no media type, and must be answered all the same (A9401). */
const sessionCommand = (name: string | null | undefined, value: unknown): Asked =>
  name?.startsWith("session.") && isObject(value) ? { do: "reject" } : ignored;

const isMediaType = (name: string | null | undefined): boolean => /^[\w.+-]+\/[\w.+-]+$/.test(name ?? "");
const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
