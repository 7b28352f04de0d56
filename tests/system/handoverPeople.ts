import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { handoverListSchema } from "../../contracts/assistLists.ts";
import { type Browser, signIn } from "../web/api/staffBrowser.ts";

/** Where the service answers; one of them may have died. */
type Urls = () => string[];

/** Whoever is not answered asks again, another process if there is one. */
async function insist<T>(urls: Urls, ask: (url: string) => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const all = urls();
    const url = all[Math.floor(Math.random() * all.length)] ?? "";
    try {
      return await ask(url);
    } catch {
      await pause(30);
    }
  }
  throw new Error("nobody answered");
}

async function ok(answer: Response): Promise<Response> {
  if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`);
  return answer;
}

export interface Citizen {
  conversationId: string;
  sent: string[];
  say(text: string): Promise<void>;
}

/** On a page: each message has an id of its own, and is sent until it is acknowledged. */
export async function citizenAt(urls: Urls): Promise<Citizen> {
  const started = await insist(urls, async (url) =>
    (await ok(await fetch(`${url}/v3/directline/conversations`, { method: "POST" }))).json(),
  );
  const { conversationId } = z.object({ conversationId: z.string() }).parse(started);
  const sent: string[] = [];
  return {
    conversationId,
    sent,
    async say(text) {
      const channelData = { clientActivityID: randomUUID() };
      const body = JSON.stringify({ type: "message", from: { id: "citizen" }, text, channelData });
      const headers = { "content-type": "application/json" };
      sent.push(text);
      const posted = await insist(urls, async (url) =>
        ok(
          await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, {
            method: "POST",
            headers,
            body,
          }),
        ),
      );
      if (!posted.ok) throw new Error(`a message was refused: ${posted.status}`);
    },
  };
}

export interface Agent {
  name: string;
  owned: Set<string>;
  /** What they wrote, by hand-over. */
  said: Map<string, string>;
  waiting(): Promise<string[]>;
  claim(id: string): Promise<boolean>;
  say(id: string, text: string): Promise<void>;
  /** Takes note of what they own according to the list. */
  recount(): Promise<void>;
}

export async function agentAt(urls: Urls, name: string, password: string): Promise<Agent> {
  const browsers = new Map<string, Browser>();
  const asked = (act: (browser: Browser) => Promise<{ status: number; body: unknown }>) =>
    insist(urls, async (url) => {
      const browser = browsers.get(url) ?? (await signIn(url, name, password));
      browsers.set(url, browser);
      const answer = await act(browser);
      if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`);
      return answer;
    });
  const owned = new Set<string>();
  const said = new Map<string, string>();
  const list = async (status: "waiting" | "owned") => {
    const { body } = await asked((browser) => browser.get(`handovers?status=${status}`));
    return handoverListSchema.parse(body).handovers;
  };
  return {
    name,
    owned,
    said,
    waiting: async () => (await list("waiting")).map(({ id }) => id),
    async claim(id) {
      const { status } = await asked((browser) => browser.post(`handovers/${id}/claim`));
      if (status === 204) owned.add(id);
      return status === 204;
    },
    async say(id, text) {
      const words = { messageId: randomUUID(), text, language: "fr" };
      const { status } = await asked((browser) => browser.post(`handovers/${id}/messages`, words));
      if (status !== 201 && status !== 200) throw new Error(`${name} could not write: ${status}`);
      said.set(id, text);
    },
    async recount() {
      for (const { id, agent } of await list("owned")) if (agent === name) owned.add(id);
    },
  };
}
