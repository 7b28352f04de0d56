import { Agent, request } from "node:http";
import { z } from "zod";
import { percentile } from "./server.ts";

/** One citizen's exchange: what they write, in order, over and over. Every kind of turn of the main job is in it. */
export const script = [
  "bonjour",
  "je cherche un cours de natation pour ma fille de 6 ans, le samedi matin, proche de H7N",
  "non finalement le dimanche",
  "c'est quoi les aides financières?",
  "j'aimerais planter un arbre, avez-vous une subvention?",
  "merci beaucoup",
];

export interface LoadResult {
  turns: number;
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
}

/** `conversations` citizens at once, each waiting for the answer before writing again, for `seconds`. */
export async function closedLoop(
  conversations: number,
  seconds: number,
  turn: (conversation: number, number: number) => Promise<void>,
): Promise<LoadResult> {
  const times: number[] = [];
  let errors = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  const citizen = async (conversation: number) => {
    for (let number = 0; performance.now() < until; number++) {
      const sent = performance.now();
      await turn(conversation, number).then(
        () => times.push(performance.now() - sent),
        () => errors++,
      );
    }
  };
  await Promise.all(Array.from({ length: conversations }, (_, index) => citizen(index)));
  const elapsed = (performance.now() - started) / 1000;
  return {
    turns: times.length,
    perSecond: times.length / elapsed,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    errors,
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** A JSON request over a kept connection; rejects on any status that is not 2xx. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  return send("POST", url, body, headers);
}

export function get(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  return send("GET", url, undefined, headers);
}

function send(method: string, url: string, body: unknown, headers: Record<string, string>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, agent, headers: { "content-type": "application/json", ...headers } },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () => {
          const status = response.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve(text === "" ? undefined : JSON.parse(text));
          else reject(new Error(`${method} ${url}: ${status} ${text.slice(0, 200)}`));
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const conversationSchema = z.object({ conversationId: z.string(), token: z.string() });
export type OpenConversation = z.infer<typeof conversationSchema> & { headers: Record<string, string> };

export async function openConversation(url: string): Promise<OpenConversation> {
  const opened = conversationSchema.parse(await post(`${url}/v3/directline/conversations`, {}));
  return { ...opened, headers: { authorization: `Bearer ${opened.token}` } };
}

/** Resolves once the turn is committed and acknowledged. */
export async function say(
  url: string,
  conversation: OpenConversation,
  text: string,
  clientActivityID?: string,
): Promise<void> {
  await post(
    `${url}/v3/directline/conversations/${conversation.conversationId}/activities`,
    {
      type: "message",
      from: { id: "citizen" },
      text,
      ...(clientActivityID ? { channelData: { clientActivityID } } : {}),
    },
    conversation.headers,
  );
}
