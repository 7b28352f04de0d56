import { createChat, type Chat } from "./chat/controller.ts";
import { createDrafts } from "./chat/drafts.ts";
import { createApi } from "./client/api.ts";
import { delays } from "./client/listen.ts";
import { createPauses } from "./client/pause.ts";
import { createStore } from "./client/store.ts";
import { uploadInBrowser } from "./client/upload.ts";
import type { OpenSocket } from "./client/stream.ts";
import { createDirectLine } from "./directline.ts";

/** The chat with the browser's own network, storage and clock. `origin` is the server's scheme and host. */
export function chatInBrowser(origin: string): Chat {
  const store = createStore({ storage: storageOf("localStorage"), events: window, now: Date.now });
  const chat = createChat({
    connect(emit) {
      const line = createDirectLine({
        api: createApi({ origin, fetch: window.fetch.bind(window), timeoutMs: 12_000, upload: uploadInBrowser }),
        stream: { openSocket, openTimeoutMs: 6_000 },
        origin,
        store,
        pauses: createPauses(),
        delays,
        emit,
      });
      window.addEventListener("offline", () => line.networkLost());
      window.addEventListener("online", () => line.wake());
      document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && line.wake());
      return line;
    },
    drafts: createDrafts(storageOf("sessionStorage")),
    newId,
    now: Date.now,
    typingMs: 12_000,
  });
  return chat;
}

const openSocket: OpenSocket = (url, on) => {
  const socket = new WebSocket(url);
  socket.addEventListener("open", on.open);
  socket.addEventListener("message", ({ data }) => typeof data === "string" && on.text(data));
  socket.addEventListener("close", on.close);
  return socket;
};

/** Reading the property itself throws where cookies are blocked. */
function storageOf(name: "localStorage" | "sessionStorage"): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

/** `crypto.randomUUID` exists only on https and localhost; a library's plain-http page must work too. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
