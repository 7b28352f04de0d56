import { randomBytes } from "node:crypto";
import { openConversation, say } from "./directLineLoad.ts";
import { inTemporaryFolder, type RunningServer, startServer } from "./server.ts";

const BODIES = 5_000;

/** Random bodies, types and methods on every public address: no 5xx, no crash, memory stable, and service afterwards. */
export async function benchMalformed(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const server = await startServer({ DATA_DIR: folder });
    const { conversationId } = await openConversation(server.url);
    const addresses = addressesOf(conversationId);
    const statuses = new Map<number, number>();
    await shower(server, addresses, 500, statuses);
    const before = server.memory();
    await shower(server, addresses, BODIES * addresses.length, statuses);
    const grown = (server.memory() - before) / 1_048_576;
    const failures = [...statuses].filter(([status]) => status >= 500).reduce((sum, [, count]) => sum + count, 0);
    await say(server.url, await openConversation(server.url), "bonjour");
    console.log(
      `  ${BODIES} bodies on each of ${addresses.length} addresses: ${failures} answers 5xx, ${server.process.exitCode === null ? "no crash" : "CRASHED"}, memory ${grown >= 0 ? "+" : ""}${grown.toFixed(0)} MB`,
    );
    console.log(
      `  statuses: ${[...statuses]
        .toSorted(([a], [b]) => a - b)
        .map(([status, count]) => `${status}×${count}`)
        .join(" ")}`,
    );
    await server.stop();
  });
}

function addressesOf(conversationId: string): string[] {
  const conversation = `/v3/directline/conversations/${conversationId}`;
  return [
    "/v3/directline/tokens/generate",
    "/v3/directline/tokens/refresh",
    "/v3/directline/conversations",
    conversation,
    `${conversation}/activities`,
    `${conversation}/upload`,
    `${conversation}/stream`,
    "/api/v1/session",
    "/api/v1/interactions",
    "/api/v1/public/config",
    "/api/openapi.json",
    "/",
    "/gestion",
    "/healthz",
    "/readyz",
    "/metrics",
    "/demo/outbox",
  ];
}

async function shower(
  server: RunningServer,
  addresses: string[],
  count: number,
  statuses: Map<number, number>,
): Promise<void> {
  let next = 0;
  const sprinkle = async () => {
    while (next < count) {
      const address = addresses[next++ % addresses.length]!;
      const status = await attempt(`${server.url}${address}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, sprinkle));
}

const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)]!;

async function attempt(url: string): Promise<number> {
  const body = pick(bodies)();
  const method = pick(["POST", "POST", "POST", "PUT", "PATCH", "DELETE"]);
  const response = await fetch(url, {
    method,
    body,
    headers: {
      "content-type": pick(types),
      ...(Math.random() < 0.2 ? { authorization: pick(["Bearer x", "Bearer ", "Basic !!!", "Bearer a.b.c"]) } : {}),
    },
  });
  await response.arrayBuffer();
  return response.status;
}

const types = [
  "application/json",
  "application/json; charset=utf-16",
  "text/plain",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "application/x-www-form-urlencoded",
  "application/octet-stream",
] as const;

const bodies: readonly (() => string | Uint8Array<ArrayBuffer>)[] = [
  () => new Uint8Array(randomBytes(Math.floor(Math.random() * 2_000))),
  () => JSON.stringify(randomJson(4)),
  () =>
    JSON.stringify({
      type: "message",
      from: randomJson(2),
      text: randomJson(1),
      channelData: randomJson(3),
      value: randomJson(3),
    }),
  () => JSON.stringify({ type: "message", from: { id: "x" }, text: randomBytes(200).toString("utf8") }),
  () => JSON.stringify({ username: randomJson(1), password: randomJson(1) }),
  () => `{"type":"message","text":"${"a".repeat(Math.floor(Math.random() * 20_000))}`,
  () => `--x\r\nContent-Disposition: form-data; name="activity"\r\n\r\n${randomBytes(50).toString("latin1")}\r\n--x`,
  () => "[".repeat(5_000),
  () => "",
];

function randomJson(depth: number): unknown {
  const leaf = [
    null,
    true,
    -0,
    1e308,
    "",
    "\u0000",
    "é".repeat(50),
    "__proto__",
    Number.MAX_SAFE_INTEGER,
    randomBytes(8).toString("latin1"),
  ];
  if (depth === 0 || Math.random() < 0.3) return pick(leaf);
  if (Math.random() < 0.4) return Array.from({ length: Math.floor(Math.random() * 5) }, () => randomJson(depth - 1));
  return Object.fromEntries(
    Array.from({ length: Math.floor(Math.random() * 5) }, () => [
      pick(["type", "text", "from", "id", "value", "__proto__", "constructor", randomBytes(3).toString("hex")]),
      randomJson(depth - 1),
    ]),
  );
}
