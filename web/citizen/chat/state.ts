import type { Reply } from "../../../contracts/reply.ts";
import type { Language } from "../../../contracts/language.ts";
import type { Outgoing } from "../client/api.ts";
import type { Activity } from "../client/wire.ts";
import type { Delivery, DirectLineEvent } from "../directline.ts";

/** One bubble as the server told it. `at` is milliseconds since 1970. */
export interface Entry {
  id: string;
  from: "citizen" | "assistant";
  /** The name of the person who answered in the assistant's place. */
  agent: string | undefined;
  text: string;
  lang: Language | undefined;
  at: number;
  reply: Reply | undefined;
  /** Names of the photos that came with it. */
  photos: string[];
}

/** What the citizen wrote and the server has not given back yet; kept apart so that the server alone decides the order. */
export interface Pending extends Outgoing {
  at: number;
  status: "sending" | "sent" | "failed" | "refused";
  /** How much of its photo was sent, in percent. */
  progress?: number;
}

export interface ChatState {
  entries: Entry[];
  pending: Pending[];
  typing: boolean;
  connection: "idle" | "online" | "offline";
  history: "loading" | "ready";
  notice: "lost" | "restarted" | undefined;
}

export type ChatAction =
  | DirectLineEvent
  | { kind: "send"; message: Outgoing }
  | { kind: "delivered"; clientActivityID: string; status: Delivery["status"] }
  | { kind: "progress"; clientActivityID: string; percent: number }
  | { kind: "discard"; clientActivityID: string }
  | { kind: "quiet" }
  | { kind: "restart" };

export const emptyChat: ChatState = {
  entries: [],
  pending: [],
  typing: false,
  connection: "idle",
  history: "ready",
  notice: undefined,
};

/** The next state of the chat. `now` is the device's clock, for what the server has not dated. */
export function reduceChat(state: ChatState, action: ChatAction, now: number): ChatState {
  switch (action.kind) {
    case "activities":
      return action.activities.reduce((before, activity) => receive(before, activity, now), state);
    case "history":
      return { ...state, history: action.state };
    case "connection":
      return { ...state, connection: action.state, typing: action.state === "online" && state.typing };
    case "ended":
      return { ...emptyChat, pending: state.pending, notice: action.why === "expired" ? "lost" : undefined };
    case "send":
      return { ...state, notice: undefined, pending: withPending(state.pending, action.message, now) };
    case "delivered":
      return { ...state, pending: update(state.pending, action.clientActivityID, { status: action.status }) };
    case "progress":
      return { ...state, pending: update(state.pending, action.clientActivityID, { progress: action.percent }) };
    case "discard":
      return { ...state, pending: without(state.pending, action.clientActivityID) };
    case "quiet":
      return { ...state, typing: false };
    case "restart":
      return { ...emptyChat, notice: "restarted" };
  }
}

function receive(state: ChatState, activity: Activity, now: number): ChatState {
  const from = activity.from?.role === "user" ? "citizen" : "assistant";
  if (activity.type === "typing") return from === "assistant" ? { ...state, typing: true } : state;
  if (activity.type !== "message" || state.entries.some(({ id }) => id === activity.id)) return state;
  return {
    ...state,
    entries: [...state.entries, toEntry(activity, from, now)],
    pending: without(state.pending, activity.channelData?.clientActivityID),
    typing: from === "citizen" && state.typing,
  };
}

function toEntry(activity: Activity, from: Entry["from"], now: number): Entry {
  const reply = from === "assistant" ? activity.channelData?.c360 : undefined;
  return {
    id: activity.id ?? `unnamed-${now}`,
    from,
    agent: from === "assistant" ? activity.channelData?.agent : undefined,
    text: reply?.text ?? activity.text ?? "",
    lang: reply?.lang ?? languageOf(activity.locale),
    at: Date.parse(activity.timestamp ?? "") || now,
    reply,
    photos: from === "citizen" ? (activity.attachments ?? []).map(({ name }) => name ?? "") : [],
  };
}

function languageOf(locale: string | undefined): Language | undefined {
  if (locale?.startsWith("fr")) return "fr";
  return locale?.startsWith("en") ? "en" : undefined;
}

const without = (pending: Pending[], id: string | undefined) => pending.filter((one) => one.clientActivityID !== id);

function withPending(pending: Pending[], message: Outgoing, at: number): Pending[] {
  return [...without(pending, message.clientActivityID), { ...message, at, status: "sending" }];
}

function update(pending: Pending[], id: string, news: Partial<Pending>): Pending[] {
  return pending.map((one) => (one.clientActivityID === id ? { ...one, ...news } : one));
}
