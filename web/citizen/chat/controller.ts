import type { Outgoing } from "../client/api.ts";
import type { DirectLine, DirectLineEvent } from "../directline.ts";
import { emptyChat, reduceChat, type ChatAction, type ChatState } from "./state.ts";
import type { Drafts } from "./drafts.ts";

/** What the components use: a state to show and the things a citizen can do. */
export interface Chat {
  state(): ChatState;
  /** The device's clock, in milliseconds. */
  now(): number;
  subscribe(listener: () => void): () => void;
  send(message: Omit<Outgoing, "clientActivityID">): void;
  retry(clientActivityID: string): void;
  discard(clientActivityID: string): void;
  restart(): void;
  start(): void;
  stop(): void;
}

export interface ChatParts {
  connect: (emit: (event: DirectLineEvent) => void) => DirectLine;
  drafts: Drafts;
  newId: () => string;
  now: () => number;
  /** How long "is writing" may show without a message coming, in milliseconds. */
  typingMs: number;
}

export function createChat(parts: ChatParts): Chat {
  const listeners = new Set<() => void>();
  let state: ChatState = { ...emptyChat, pending: parts.drafts.read() };
  let quiet: ReturnType<typeof setTimeout> | undefined;

  function dispatch(action: ChatAction): void {
    state = reduceChat(state, action, parts.now());
    if (state.typing && action.kind === "activities") silenceLater();
    parts.drafts.write(state.pending);
    listeners.forEach((listener) => listener());
  }

  function silenceLater(): void {
    clearTimeout(quiet);
    quiet = setTimeout(() => dispatch({ kind: "quiet" }), parts.typingMs);
  }

  const line = parts.connect(dispatch);

  async function deliver(message: Outgoing): Promise<void> {
    dispatch({ kind: "send", message });
    const { clientActivityID } = message;
    const { status } = await line.send(message, (percent) => dispatch({ kind: "progress", clientActivityID, percent }));
    dispatch({ kind: "delivered", clientActivityID, status });
  }

  return {
    state: () => state,
    now: () => parts.now(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (message) => void deliver({ ...message, clientActivityID: parts.newId() }),
    retry(clientActivityID) {
      const pending = state.pending.find((one) => one.clientActivityID === clientActivityID);
      if (!pending) return;
      const { at: _at, status: _status, progress: _progress, ...message } = pending;
      void deliver(message);
    },
    discard: (clientActivityID) => dispatch({ kind: "discard", clientActivityID }),
    restart() {
      line.forget();
      dispatch({ kind: "restart" });
    },
    start: () => line.start(),
    stop() {
      clearTimeout(quiet);
      line.stop();
    },
  };
}
