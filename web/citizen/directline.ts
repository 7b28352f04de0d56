import type { DirectLineApi, OnProgress, Outgoing } from "./client/api.ts";
import { backoff, listen, type Delays } from "./client/listen.ts";
import { createPauses, type Pauses } from "./client/pause.ts";
import { catchUp, newSession, type Session } from "./client/session.ts";
import type { ConversationStore } from "./client/store.ts";
import type { StreamParts } from "./client/stream.ts";
import type { Activity, Token } from "./client/wire.ts";

// A small client of Direct Line 3.0. It reads over a WebSocket and falls back to polling; it posts one message at a time,
// in order, and again with the same clientActivityID when it cannot know whether the first attempt arrived. It refuses to
// open a conversation before the citizen writes: looking at the page records nothing.

export type DirectLineEvent =
  | { kind: "activities"; activities: Activity[] }
  | { kind: "history"; state: "loading" | "ready" }
  | { kind: "connection"; state: "idle" | "online" | "offline" }
  /** `expired`: the server no longer knows the conversation; `elsewhere`: another tab ended or replaced it. */
  | { kind: "ended"; why: "expired" | "elsewhere" };

export type Delivery = { status: "sent"; id: string } | { status: "failed" } | { status: "refused" };

export interface DirectLine {
  /** Takes up the conversation this browser remembers, if any. */
  start(): void;
  send(message: Outgoing, onProgress?: OnProgress): Promise<Delivery>;
  /** Forgets the conversation on this device. */
  forget(): void;
  /** The device says it is off line: do not wait for a timeout to say so. */
  networkLost(): void;
  /** On line again, or looked at again: try now. */
  wake(): void;
  stop(): void;
}

export interface DirectLineParts {
  api: DirectLineApi;
  stream: StreamParts;
  /** Scheme and host of the server. */
  origin: string;
  store: ConversationStore;
  pauses: Pauses;
  delays: Delays;
  emit: (event: DirectLineEvent) => void;
}

/** Attempts at one message before the citizen is told that it was not sent. */
const attempts = 3;

export function createDirectLine(parts: DirectLineParts): DirectLine {
  const { api, store, pauses, emit } = parts;
  const tokenPauses = createPauses();
  let current: Session | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let unsubscribe = () => {};

  const receive = (session: Session) => (activities: Activity[]) => {
    if (session.over.signal.aborted) return;
    session.received += 1;
    emit({ kind: "activities", activities });
  };

  async function follow(session: Session): Promise<void> {
    void keepToken(session);
    const onState = (state: "online" | "offline") => {
      if (state === "online") emit({ kind: "history", state: "ready" });
      emit({ kind: "connection", state });
    };
    const renewal = () => renew(session);
    const ended = await listen({ ...parts, onActivities: receive(session), onState, renew: renewal }, session);
    if (ended === "expired") expire(session);
  }

  function resume(): void {
    const key = store.read();
    if (!key) return;
    current = newSession({ ...key, expires_in: 0 });
    emit({ kind: "history", state: "loading" });
    void follow(current);
  }

  async function begin(): Promise<Session | undefined> {
    const generated = await api.generate();
    const started = generated.status === "ok" ? await api.start(generated.value.token) : generated;
    if (generated.status !== "ok" || started.status !== "ok") return undefined;
    const token: Token = { ...generated.value, conversationId: started.value.conversationId };
    store.write(token);
    current = newSession(token);
    void follow(current);
    return current;
  }

  function leave(): void {
    current?.over.abort();
    current?.socket.abort();
    current = undefined;
    emit({ kind: "connection", state: "idle" });
  }

  function expire(session: Session): void {
    if (session !== current) return;
    store.clear();
    leave();
    emit({ kind: "ended", why: "expired" });
  }

  async function renew(session: Session): Promise<"ok" | "denied" | "unreachable"> {
    const result = await api.refresh(session.token.token);
    if (result.status === "ok" && session === current) {
      session.token = { ...result.value, conversationId: session.token.conversationId };
      store.write(session.token);
    }
    return result.status === "refused" ? "denied" : result.status;
  }

  async function keepToken(session: Session): Promise<void> {
    const { signal } = session.over;
    // A remembered token (0) is renewed at once: nobody knows how old it is.
    let wait = session.token.expires_in * 500;
    while (!signal.aborted) {
      await tokenPauses.wait(wait, signal);
      if (!signal.aborted) await renew(session);
      wait = Math.max(session.token.expires_in * 500, 20_000);
    }
  }

  async function deliver(message: Outgoing, onProgress: OnProgress): Promise<Delivery> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (attempt > 0) await pauses.wait(backoff(parts.delays, attempt - 1), new AbortController().signal);
      const session = current ?? (await begin());
      if (!session) continue;
      const posted = await api.post(session.token, message, onProgress);
      if (posted.status === "ok") return accepted(session, posted.value.id);
      if (posted.status === "refused") return { status: "refused" };
      if (posted.status === "denied" && (await renew(session)) === "denied") expire(session);
    }
    return { status: "failed" };
  }

  function accepted(session: Session, id: string): Delivery {
    if (session === current) store.write(session.token);
    void askIfSilent(session, session.received);
    return { status: "sent", id };
  }

  async function askIfSilent(session: Session, before: number): Promise<void> {
    await pauses.wait(parts.delays.silence, session.over.signal);
    if (!session.over.signal.aborted && session.received === before) await catchUp(api, session, receive(session));
  }

  function followStore(): void {
    if (store.read()?.conversationId === current?.token.conversationId) return;
    const had = current !== undefined;
    leave();
    if (had) emit({ kind: "ended", why: "elsewhere" });
    resume();
  }

  return {
    start() {
      resume();
      unsubscribe = store.subscribe(followStore);
    },
    send(message, onProgress = () => {}) {
      const delivery = queue.then(() => deliver(message, onProgress));
      queue = delivery;
      return delivery;
    },
    forget() {
      store.clear();
      leave();
    },
    networkLost() {
      if (current) emit({ kind: "connection", state: "offline" });
      current?.socket.abort();
    },
    wake() {
      pauses.wake();
      if (current) void catchUp(api, current, receive(current));
    },
    stop() {
      unsubscribe();
      leave();
    },
  };
}
