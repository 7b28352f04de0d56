import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

/** Somebody signed in, over HTTP. */
export interface Browser {
  get(path: string): Promise<{ status: number; body: unknown }>;
  post(path: string, body?: object): Promise<{ status: number; body: unknown }>;
  open(path: string, signal: AbortSignal): Promise<Response>;
}

export async function signIn(url: string, username: string, password: string): Promise<Browser> {
  const headers = { "content-type": "application/json", "x-c360-request": "1" };
  const body = JSON.stringify({ username, password });
  const answer = await fetch(`${url}/api/v1/session`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  const ours = { ...headers, cookie: cookie.join("; ") };
  const ask = async (method: string, path: string, sent?: object) => {
    const init = { method, headers: ours, ...(sent ? { body: JSON.stringify(sent) } : {}) };
    return withBody(await fetch(`${url}/api/v1/${path}`, init));
  };
  return {
    get: (path) => withStatus(`${url}/api/v1/${path}`, ours),
    post: (path, sent = {}) => ask("POST", path, sent),
    open: (path, signal) =>
      fetch(`${url}/api/v1/${path}`, { headers: { ...ours, accept: "text/event-stream" }, signal }),
  };
}

/** A stream is not read to its end: only its status counts here. */
async function withStatus(address: string, headers: Record<string, string>) {
  const asked = new AbortController();
  const answer = await fetch(address, { headers, signal: asked.signal });
  if (!answer.headers.get("content-type")?.startsWith("text/event-stream")) return withBody(answer);
  asked.abort();
  return { status: answer.status, body: undefined };
}

async function withBody(answer: Response): Promise<{ status: number; body: unknown }> {
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
}

const eventSchema = z.object({ id: z.string(), data: z.unknown() });
type Event = z.infer<typeof eventSchema>;

/** Reads server-sent events until it is closed. Resolves once the stream is open. */
export async function readEvents(browser: Browser, path: string, heard: (event: Event) => void): Promise<() => void> {
  const closing = new AbortController();
  const answer = await browser.open(path, closing.signal);
  if (!answer.ok || !answer.body) throw new Error(`${path}: ${answer.status}`);
  void follow(answer.body, heard).catch((cause: unknown) => {
    if (!closing.signal.aborted) throw cause;
  });
  await pause(0);
  return () => closing.abort();
}

async function follow(body: ReadableStream<Uint8Array>, heard: (event: Event) => void): Promise<void> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const piece of body) {
    text += decoder.decode(piece, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (id !== undefined && data !== undefined) heard({ id, data: JSON.parse(data) });
    }
  }
}
