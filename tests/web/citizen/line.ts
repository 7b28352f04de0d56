import express from "express";
import { WebSocket } from "ws";
import { createApi } from "../../../web/citizen/client/api.ts";
import { createPauses } from "../../../web/citizen/client/pause.ts";
import type { ConversationKey, ConversationStore } from "../../../web/citizen/client/store.ts";
import type { Upload } from "../../../web/citizen/client/upload.ts";
import type { OpenSocket } from "../../../web/citizen/client/stream.ts";
import { createDirectLine, type DirectLineEvent } from "../../../web/citizen/directline.ts";
import { answer } from "./assistant.ts";
import { createDirectLineServer, listenOn } from "./directLineServer.ts";

/** A browser's storage shared by tabs: each tab hears of what the others wrote. */
export function createShelf() {
  let kept: ConversationKey | undefined;
  const listeners = new Map<object, () => void>();
  const tell = (but: object) => listeners.forEach((listener, tab) => tab !== but && listener());
  return {
    tab(): ConversationStore {
      const me = {};
      return {
        read: () => kept,
        write(key) {
          kept = { conversationId: key.conversationId, token: key.token };
          tell(me);
        },
        clear() {
          kept = undefined;
          tell(me);
        },
        subscribe(listener) {
          listeners.set(me, listener);
          return () => listeners.delete(me);
        },
      };
    },
  };
}

const openSocket: OpenSocket = (url, on) => {
  const socket = new WebSocket(url);
  socket.on("open", on.open);
  socket.on("message", (data: Buffer) => on.text(data.toString()));
  socket.on("error", () => {});
  socket.on("close", on.close);
  return socket;
};

/** As the browser's, all at once. */
const uploadByFetch: Upload = async ({ url, token, form, onProgress }) => {
  const response = await fetch(url, { method: "POST", headers: { authorization: `Bearer ${token}` }, body: form });
  onProgress(100);
  return { code: response.status, text: await response.text() };
};

/** Waits short enough for a test; the order of events is the same as with the real ones. */
const quick = { retry: 20, longest: 80, poll: 30, pollFor: 150, silence: 120 };

export async function openLine() {
  const directLine = createDirectLineServer(answer);
  const app = express();
  directLine.mount(app);
  const server = await listenOn(app, directLine);
  const lines: ReturnType<typeof createDirectLine>[] = [];

  function tab(store: ConversationStore) {
    const events: DirectLineEvent[] = [];
    const line = createDirectLine({
      api: createApi({ origin: server.origin, fetch, timeoutMs: 2_000, upload: uploadByFetch }),
      stream: { openSocket, openTimeoutMs: 1_000 },
      origin: server.origin,
      store,
      pauses: createPauses(),
      delays: quick,
      emit: (event) => events.push(event),
    });
    lines.push(line);
    const activities = () => events.flatMap((event) => (event.kind === "activities" ? event.activities : []));
    const connections = () => events.flatMap((event) => (event.kind === "connection" ? [event.state] : []));
    /** The texts received, each activity once. */
    const heard = () => [...new Map(activities().map((one) => [one.id, one.text])).values()];
    return { line, events, activities, connections, heard };
  }

  const close = () => {
    lines.forEach((line) => line.stop());
    return server.close();
  };
  return { directLine, tab, close };
}

/** Said by the citizen: what a server kept, in order. */
export function kept(directLine: ReturnType<typeof createDirectLineServer>): (string | undefined)[] {
  return [...directLine.conversations.values()].flatMap(({ activities }) =>
    activities.filter(({ from }) => from.role === "user").map(({ text }) => text),
  );
}

let count = 0;
export const message = (text: string) => ({ clientActivityID: `m${count++}`, text, locale: "fr" as const });
