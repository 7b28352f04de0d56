import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import express, { type Response } from "express";
import type { AssistView } from "../../../contracts/assist.ts";
import type { CallRow, HandoverRow } from "../../../contracts/assistLists.ts";

const pages = join(import.meta.dirname, "../../../dist/web/agent");
const policy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; object-src 'none'";

export interface ViewServer {
  url: string;
  /** Everything posted, oldest first. */
  posted: { path: string; body: unknown }[];
  /** Streams of conversations that are open now. */
  open: () => number;
  show: (view: AssistView) => void;
  list: (rows: { calls: CallRow[]; handovers: HandoverRow[] }) => void;
  stop: () => Promise<void>;
}

/** The built panel before a service that only shows what it is given: for what a real engine would take hours to bring about. */
export async function startViewServer(role = "agent"): Promise<ViewServer> {
  const app = express();
  const views = new Map<string, AssistView>();
  const readers = new Map<string, Set<Response>>();
  const posted: ViewServer["posted"] = [];
  let rows: { calls: CallRow[]; handovers: HandoverRow[] } = { calls: [], handovers: [] };
  const send = (response: Response, data: object, id = "0") =>
    response.write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
  const stream = (key: string, response: Response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    const listening = readers.get(key) ?? new Set();
    readers.set(key, listening.add(response));
    response.on("close", () => listening.delete(response));
  };
  app.use((_request, response, next) => {
    response.set("Content-Security-Policy", policy);
    next();
  });
  app.get("/api/v1/public/config", (_request, response) => void response.json({ demonstration: true }));
  app.get("/api/v1/session", (_request, response) => {
    response.json({ username: "agent", displayName: "Camille Roy", role, until: "2030-01-01T00:00:00.000Z" });
  });
  app.get("/api/v1/presence", (_request, response) => void response.json({ available: true, languages: ["fr", "en"] }));
  app.get("/api/v1/calls", (_request, response) => void response.json({ calls: rows.calls }));
  app.get("/api/v1/handovers/events", (_request, response) => {
    stream("list", response);
    send(response, { handovers: rows.handovers });
  });
  app.get("/api/v1/:kind/:id/assist", ({ params }, response) => {
    stream(params.id, response);
    const view = views.get(params.id);
    if (view) send(response, view, String(view.version));
  });
  app.post("/api/v1/*path", express.json(), ({ path, body }, response) => {
    posted.push({ path, body });
    response.status(204).end();
  });
  app.use("/agent", express.static(pages));
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    posted,
    open: () => [...readers].reduce((sum, [key, { size }]) => (key === "list" ? sum : sum + size), 0),
    show: (view) => {
      views.set(view.id, view);
      for (const reader of readers.get(view.id) ?? []) send(reader, view, String(view.version));
    },
    list: (next) => {
      rows = next;
      for (const reader of readers.get("list") ?? []) send(reader, { handovers: rows.handovers });
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
