import { z } from "zod";
import { assistViewSchema } from "../../contracts/assist.ts";
import { UsageFault } from "../output.ts";
import type { CallLine } from "./callLine.ts";
import { eventsIn } from "./eventsIn.ts";

interface Access {
  url: string;
  username: string;
  password: string;
  /** Of a telephony (`CALLS_API_KEY`): calls are begun and heard with it where no account signs in, and nobody sees the panel. */
  key?: string | undefined;
}

const startedSchema = z.object({ id: z.string() });
const JSON_TYPE = { "content-type": "application/json", "x-c360-request": "1" };

/** On a server, by its public addresses. Throws a sentence when it refuses. */
export async function overHttp({ url, username, password, key }: Access): Promise<CallLine> {
  const base = `${url.replace(/\/+$/, "")}/api/v1`;
  const cookie = await signedIn(base, { username, password });
  if (cookie === undefined && key === undefined)
    throw new UsageFault(`${url} lets nobody in as « ${username} » and there is no CALLS_API_KEY`);
  const own: Record<string, string> = cookie === undefined ? { authorization: `Bearer ${key}` } : { cookie };
  const post = (path: string, body: object) =>
    asked(`${base}${path}`, { method: "POST", headers: { ...JSON_TYPE, ...own }, body: JSON.stringify(body) });
  const line: CallLine = {
    begin: async (start) => startedSchema.parse(await (await post("/calls", start)).json()).id,
    hear: async (id, utterance) => void (await post(`/calls/${encodeURIComponent(id)}/utterances`, utterance)),
    end: async (id) => void (await post(`/calls/${encodeURIComponent(id)}/end`, {})),
  };
  if (cookie === undefined) return line;
  return {
    ...line,
    async watch(id, listener) {
      const stopping = new AbortController();
      const stream = await asked(`${base}/calls/${encodeURIComponent(id)}/assist`, {
        headers: own,
        signal: stopping.signal,
      });
      void follow(stream, (data) => listener(assistViewSchema.parse(JSON.parse(data)))).catch((cause: unknown) => {
        if (!stopping.signal.aborted) throw cause;
      });
      return () => stopping.abort();
    },
  };
}

async function signedIn(
  base: string,
  credentials: { username: string; password: string },
): Promise<string | undefined> {
  const answer = await reached(`${base}/session`, {
    method: "POST",
    headers: JSON_TYPE,
    body: JSON.stringify(credentials),
  });
  await answer.body?.cancel();
  const cookies = answer.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  return answer.ok && cookies.length > 0 ? cookies.join("; ") : undefined;
}

async function follow(stream: Response, listener: (data: string) => void): Promise<void> {
  if (!stream.body) return;
  for await (const { data } of eventsIn(stream.body)) listener(data);
}

async function asked(address: string, request: RequestInit): Promise<Response> {
  const answer = await reached(address, request);
  if (answer.ok) return answer;
  throw new UsageFault(`${address} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
}

function reached(address: string, request: RequestInit): Promise<Response> {
  return fetch(address, request).catch((cause: unknown) => {
    throw new UsageFault(`${address} does not answer`, { cause });
  });
}
