import { get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { AssistView } from "../../../contracts/assist.ts";
import { shift } from "../../bench/calls/shift.ts";
import { createTelephony } from "../../bench/calls/telephony.ts";
import { readScripts } from "../../calls/support/readScripts.ts";
import { type StartedSystem, startSystem } from "../../system/startSystem.ts";

const key = "k".repeat(40);
let started: StartedSystem;
let cookie: string;
let manager: string;
beforeAll(async () => {
  started = await startSystem({ CALLS_API_KEY: key });
  cookie = await signIn("agent");
  manager = await signIn("gestion");
}, 180_000);
afterAll(() => started.stop());

async function signIn(username: string): Promise<string> {
  const response = await post("session", { username, password: started.system.demonstrationPassword }, staff(""));
  return response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}
const staff = (cookies: string) => ({ "x-c360-request": "1", cookie: cookies });
const telephony = { authorization: `Bearer ${key}` };
const address = (path: string) => `${started.url}/api/v1/${path}`;
const post = (path: string, body: unknown, headers: Record<string, string> = telephony) =>
  fetch(address(path), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const ask = (path: string, cookies = cookie) => fetch(address(path), { headers: { cookie: cookies } });

let calls = 0;
async function begin(agent = "agent"): Promise<string> {
  const id = `http-${++calls}`;
  expect((await post("calls", { id, agent })).status).toBe(201);
  return id;
}
const utterance = (id: string, text: string, part: object = {}) => ({
  id,
  speaker: "caller",
  text,
  startMs: 0,
  endMs: 900,
  ...part,
});

describe("who may tell of calls, and who may look", () => {
  it("a telephony with the key, and no other", async () => {
    expect((await post("calls", { id: "a" }, { authorization: "Bearer wrong" })).status).toBe(401);
    expect((await post("calls", { id: "a" }, {})).status).toBe(403);
    expect((await post("calls", { id: "a" }, staff(""))).status).toBe(401);
    expect((await post("calls", { id: "staff-began" }, staff(cookie))).status).toBe(201);
    const id = await begin();
    expect((await fetch(address(`calls/${id}`), { headers: telephony })).status).toBe(401);
    expect((await post(`calls/${id}/acts`, {}, telephony)).status).not.toBe(200);
  });

  it("an agent looks at their own calls and those nobody has, a supervisor at all", async () => {
    const [own, other] = [await begin("agent"), await begin("somebody-else")];
    expect((await ask(`calls/${own}`)).status).toBe(200);
    expect((await ask(`calls/${other}`)).status).toBe(403);
    expect((await ask(`calls/${other}`, manager)).status).toBe(200);
    const listed = async (cookies: string) =>
      (await (await ask("calls", cookies)).json()).calls.map((call: { id: string }) => call.id);
    expect(await listed(cookie)).toEqual(expect.arrayContaining([own, "staff-began"]));
    expect(await listed(cookie)).not.toContain(other);
    expect(await listed(manager)).toEqual(expect.arrayContaining([own, other]));
    expect((await post(`calls/${other}/assign`, { agent: "nobody" }, staff(manager))).status).toBe(400);
    expect((await post(`calls/${other}/assign`, { agent: "agent" }, staff(manager))).status).toBe(204);
    expect((await ask(`calls/${other}`)).status).toBe(200);
  });
});

describe("what is said", () => {
  it("is taken but for what cannot be read, which is told with its place and what to do", async () => {
    const id = await begin();
    const sent = [utterance("a", "bonjour"), { id: "b" }, utterance("c", "oui", { endMs: 0, startMs: 5 })];
    const answer = await (await post(`calls/${id}/utterances`, { utterances: sent })).json();
    expect(answer).toMatchObject({
      taken: 1,
      changed: true,
      refused: [
        { place: 1, id: "b" },
        { place: 2, id: "c" },
      ],
    });
    expect(answer.refused[1].reason).toMatch(/endMs.*send it again/);
    const again = await post(`calls/${id}/utterances`, utterance("a", "bonjour"));
    expect(await again.json()).toEqual({ taken: 1, changed: false, refused: [] });
  });

  it("is refused with a sentence when none of it can be read, the call is unknown, or it is too much", async () => {
    const id = await begin();
    const unread = await post(`calls/${id}/utterances`, { utterances: [{ id: "x" }] });
    expect(unread.status).toBe(400);
    expect((await unread.json()).detail).toMatch(/utterance 0 \(x\)/);
    const unknown = await post("calls/nobody/utterances", utterance("a", "allô"));
    expect([unknown.status, (await unknown.json()).detail]).toEqual([404, expect.stringMatching(/begin it first/)]);
    expect((await post(`calls/${id}/utterances`, utterance("a", "a".repeat(1_100_000)))).status).toBe(413);
    expect((await post("calls", { id: "not an id!" })).status).toBe(400);
    const notJson = await fetch(address(`calls/${id}/utterances`), {
      method: "POST",
      headers: { ...telephony, "content-type": "application/json" },
      body: "{",
    });
    expect(notJson.status).toBe(400);
  });

  it("beyond what anybody can say is refused for a while", async () => {
    const id = await begin();
    const flood = Array.from({ length: 500 }, (_, n) => utterance(`u${n}`, "allô", { startMs: n, endMs: n }));
    const answers = await Promise.all(
      Array.from({ length: 7 }, () => post(`calls/${id}/utterances`, { utterances: flood })),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get("retry-after")).toBe("10");
  }, 30_000);
});

describe("the stream of a call", () => {
  it("gives the view at once and whole at each change, and nothing twice to who comes back", async () => {
    const id = await begin();
    const stream = await listen(id);
    expect(await stream.next()).toMatchObject({ id: "0", view: { version: 0, lines: [] } });
    await post(`calls/${id}/utterances`, utterance("a", "je veux inscrire ma fille à la natation"));
    expect(await stream.next()).toMatchObject({ id: "1", view: { version: 1, lines: [{ id: "a" }] } });
    stream.close();
    await post(`calls/${id}/utterances`, utterance("b", "elle a six ans", { startMs: 9, endMs: 9 }));
    const back = await listen(id, { "last-event-id": "1" });
    expect(await back.next()).toMatchObject({ id: "2", view: { lines: [{ id: "a" }, { id: "b" }] } });
    back.close();
    const nothingNew = await listen(id, { "last-event-id": "2" });
    await post(`calls/${id}/utterances`, utterance("c", "le samedi", { startMs: 19, endMs: 19 }));
    expect(await nothingNew.next()).toMatchObject({ id: "3" });
    nothingNew.close();
  });

  it("gives who reads slowly where the call stands, not all it went through", async () => {
    const id = await begin();
    const { response } = await opened(id);
    response.pause();
    const spoken = (n: number) =>
      utterance(`u${n}`, "bonjour ".repeat(450), { startMs: n, endMs: n, speaker: "agent" });
    for (let n = 0; n < 40; n++)
      await post(`calls/${id}/utterances`, {
        utterances: Array.from({ length: 10 }, (_, one) => spoken(10 * n + one)),
      });
    const stream = readerOf(response);
    response.resume();
    let [events, last] = [0, ""];
    while (last !== "40") [events, last] = [events + 1, (await stream.next()).id];
    expect(events).toBeLessThan(30);
    stream.close();
  }, 60_000);

  it("misses nothing of what is said when its connection breaks again and again", async () => {
    const scripts = readScripts().map(({ script }) => script);
    const panels = { url: started.url, cookie: manager, telephony: createTelephony(started.url) };
    const { cuts, missed } = await shift([0, 3, 8, 12, 14], scripts, panels);
    expect(missed).toBe(0);
    expect(cuts).toBeGreaterThan(0);
  }, 120_000);

  it("leaves nothing behind when it closes", async () => {
    const id = await begin();
    const streams = await Promise.all(Array.from({ length: 20 }, () => listen(id)));
    await Promise.all(streams.map((stream) => stream.next()));
    const open = () =>
      new Promise<number>((resolve) => started.server.getConnections((_error, count) => resolve(count)));
    const before = await open();
    for (const stream of streams) stream.close();
    for (let n = 0; n < 100 && (await open()) > before - 20; n++) await new Promise((done) => setTimeout(done, 20));
    expect(await open()).toBeLessThanOrEqual(before - 20);
  });
});

describe("what the agent does", () => {
  it("is placed in the call, once, and refused with a sentence when it may not be", async () => {
    const id = await begin();
    const flow = { id: "act-00001", atMs: 5_000, act: { kind: "flow", flow: "complaint" } };
    expect(await (await post(`calls/${id}/acts`, flow, staff(cookie))).json()).toEqual({ result: "done" });
    expect(await (await post(`calls/${id}/acts`, flow, staff(cookie))).json()).toEqual({ result: "known" });
    const view: AssistView = await (await ask(`calls/${id}`)).json();
    expect(view.nextStep?.flow).toBe("complaint");
    const nobody = { kind: "verified", citizenId: "nobody", questions: ["birth_date", "postal_code"] };
    const refused = await post(`calls/${id}/acts`, { id: "act-00002", act: nobody }, staff(cookie));
    expect([refused.status, (await refused.json()).detail]).toEqual([
      409,
      expect.stringMatching(/two different questions/),
    ]);
    expect((await post(`calls/${id}/acts`, { id: "act-00003", act: { kind: "sing" } }, staff(cookie))).status).toBe(
      400,
    );
    const feedback = { suggestionId: "s", part: "reply", verdict: "used" };
    expect((await post(`calls/${id}/feedback`, feedback, staff(cookie))).status).toBe(204);
    expect((await post(`calls/${id}/feedback`, { ...feedback, verdict: "loved" }, staff(cookie))).status).toBe(400);
    expect((await post(`calls/${id}/end`, {})).status).toBe(204);
    expect((await (await ask(`calls/${id}`)).json()).status).toBe("ended");
  });
});

describe("the end of a call", () => {
  const wrapUp = { id: "form-0001", code: "VOI-001", note: "Nid-de-poule signalé.", open: true };

  it("is written once with its request, and its turns are among the interactions", async () => {
    const id = await begin();
    const said =
      "bonjour y'a un gros nid-de-poule devant le douze rue des lilas je suis vraiment fâchée c'est inacceptable";
    await post(`calls/${id}/utterances`, utterance("a", said));
    const view: AssistView = await (await ask(`calls/${id}`)).json();
    const [code] = view.codes;
    const form = { ...wrapUp, code: code?.code, fields: { what: "nid-de-poule", where: "12 rue des Lilas" } };
    const incomplete = await post(`calls/${id}/wrap-up`, { ...form, fields: {} }, staff(cookie));
    expect(incomplete.status).toBe(400);
    const done = await post(`calls/${id}/wrap-up`, form, staff(cookie));
    const written = await done.json();
    expect([done.status, written]).toMatchObject([
      201,
      { code: code?.code, requestNumber: expect.stringMatching(/^LAV-/) },
    ]);
    const again = await post(`calls/${id}/wrap-up`, form, staff(cookie));
    expect([again.status, await again.json()]).toEqual([200, written]);
    const other = await post(`calls/${id}/wrap-up`, { ...form, id: "form-0002" }, staff(cookie));
    expect(other.status).toBe(409);
    const wrapped: AssistView = await (await ask(`calls/${id}`)).json();
    expect(wrapped).toMatchObject({ status: "wrapped", wrappedWith: { requestNumber: written.requestNumber } });
    const { items } = await (await ask("interactions?channel=phone", manager)).json();
    expect(items).toMatchObject([{ intent: "report_problem", sentiment: { label: "negative" }, channel: "phone" }]);
    const late = await post(`calls/${id}/utterances`, utterance("late", "allô"));
    expect([late.status, (await late.json()).detail]).toEqual([409, expect.stringMatching(/wrapped up/)]);
  });

  it("is refused with a code that is not one", async () => {
    const id = await begin();
    const refused = await post(`calls/${id}/wrap-up`, { ...wrapUp, code: "ZZZ-999" }, staff(cookie));
    expect([refused.status, (await refused.json()).detail]).toEqual([400, expect.stringMatching(/ZZZ-999/)]);
  });
});

describe("the socket of a telephony", () => {
  const open = async (headers: object) => {
    const socket = new WebSocket(`${started.url.replace("http", "ws")}/api/v1/calls/stream`, {
      headers: { ...headers },
    });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    const answers: object[] = [];
    socket.on("message", (data: Buffer) => answers.push(JSON.parse(data.toString("utf8"))));
    return { socket, answers };
  };

  it("answers each line in order, and says what was refused and why", async () => {
    const { socket, answers } = await open(telephony);
    const lines = [
      { type: "utterance", ...utterance("a", "allô") },
      { type: "start", id: "ws-1", from: "450 555-0100" },
      { type: "utterance", ...utterance("a", "bonjour j'ai un nid-de-poule devant chez nous") },
      { type: "utterances", call: "ws-1", utterances: [utterance("b", "oui"), { id: "c" }] },
      { type: "utterance", call: "nobody", ...utterance("a", "allô") },
      { type: "sing" },
      { type: "end" },
    ];
    for (const line of lines) socket.send(JSON.stringify(line));
    socket.send("not json");
    for (let n = 0; n < 200 && answers.length < 8; n++) await new Promise((done) => setTimeout(done, 20));
    expect(answers).toMatchObject([
      { type: "refused", line: 1, reason: expect.stringMatching(/^call:/) },
      { type: "ack", line: 2, call: "ws-1" },
      { type: "ack", line: 3, call: "ws-1", taken: 1, changed: true },
      { type: "ack", line: 4, taken: 1, refused: [{ place: 1, id: "c" }] },
      { type: "refused", line: 5, call: "nobody", reason: expect.stringMatching(/begin it first/) },
      { type: "refused", line: 6, reason: expect.stringMatching(/^type:/) },
      { type: "ack", line: 7, call: "ws-1" },
      { type: "refused", line: 8, reason: expect.stringMatching(/not JSON/) },
    ]);
    socket.close();
    expect(await started.system.registry.calls.find("ws-1")).toMatchObject({ status: "ended" });
  });

  it("lets nobody in without the key", async () => {
    await expect(open({})).rejects.toThrow(/401/);
    await expect(open({ authorization: "Bearer wrong" })).rejects.toThrow(/401/);
  });
});

/** The stream of a call, event by event. */
async function listen(id: string, headers: Record<string, string> = {}) {
  const { response } = await opened(id, headers);
  return readerOf(response);
}

async function opened(id: string, headers: Record<string, string> = {}): Promise<{ response: IncomingMessage }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(address(`calls/${id}/assist`), { headers: { cookie, ...headers }, agent: false }, resolve).once(
      "error",
      reject,
    ),
  );
  expect([response.statusCode, response.headers["content-type"]]).toEqual([200, "text/event-stream; charset=utf-8"]);
  return { response };
}

function readerOf(response: IncomingMessage) {
  const events: { id: string; view: AssistView }[] = [];
  let text = "";
  response.setEncoding("utf8").on("data", (piece: string) => {
    const blocks = (text + piece).split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (id !== undefined && data !== undefined) events.push({ id, view: JSON.parse(data) });
    }
  });
  response.on("error", () => undefined);
  return {
    async next() {
      for (let n = 0; n < 500; n++) {
        const event = events.shift();
        if (event) return event;
        await new Promise((done) => setTimeout(done, 10));
      }
      throw new Error("no event came in 5 s");
    },
    close: () => response.destroy(),
  };
}
