import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMONSTRATION_SECRETS } from "../../config.ts";
import { hashPassword, openRegistry, type Registry } from "../../registry/index.ts";
import { freshServerDatabase } from "../registry/engines.ts";
import { type Agent, agentAt, type Citizen, citizenAt } from "./handoverPeople.ts";
import { type ServerProcess, startServerProcess } from "./twoServers.ts";

const CONVERSATIONS = 50;
const AGENTS = ["agnes", "bruno", "chloe", "denis", "elise"];
const PASSWORD = "a-long-password-of-the-test";
/** Claimed when one of the processes is killed. */
const KILLED_AFTER = 15;

describe.skipIf(!process.env["TEST_DATABASE_URL"])(
  "fifty conversations handed over, five agents, two processes",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "c360-handover-"));
    const servers: ServerProcess[] = [];
    let database: Awaited<ReturnType<typeof freshServerDatabase>>;
    let registry: Registry;

    beforeAll(async () => {
      database = await freshServerDatabase();
      const databaseUrl = database?.url ?? "";
      const dataKey = Buffer.from(DEMONSTRATION_SECRETS.dataKey, "base64");
      const place = { DATABASE_URL: databaseUrl, C360_MODE: "demonstration", C360_CLOCK: "2024-11-01T10:00:00-04:00" };
      servers.push(await startServerProcess({ ...place, DATA_DIR: join(folder, "one") }));
      servers.push(await startServerProcess({ ...place, DATA_DIR: join(folder, "two") }));
      registry = await openRegistry({ databaseUrl, dataKey, now: () => new Date("2024-11-01T14:00:00Z") });
      const passwordHash = await hashPassword(PASSWORD);
      await registry.staff.save(
        AGENTS.map((username) => ({ username, displayName: username, role: "agent", passwordHash })),
      );
    }, 240_000);
    afterAll(async () => {
      await Promise.all(servers.map((server) => server.kill()));
      await registry?.close();
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    }, 60_000);

    it("loses none, gives none to two, and delivers every message once, though one process is killed", async () => {
      const urls = () => servers.map(({ url }) => url);
      const citizens = await Promise.all(Array.from({ length: CONVERSATIONS }, () => citizenAt(urls)));
      const agents = await Promise.all(AGENTS.map((name) => agentAt(urls, name, PASSWORD)));
      const claimed = () => agents.reduce((sum, { owned }) => sum + owned.size, 0);
      const talks = citizens.map(async (citizen) => {
        await citizen.say("je veux parler à une personne");
        await pause(Math.random() * 2_000);
        await citizen.say(`un premier mot ${randomUUID()}`);
        await citizen.say(`un autre mot ${randomUUID()}`);
      });
      const work = agents.map((agent) => atWork(agent, () => claimed() >= CONVERSATIONS));
      while (claimed() < KILLED_AFTER) await pause(20);
      await servers[1]?.kill();
      await Promise.all([...talks, ...work]);
      expect(await registry.handovers.list({ status: "owned" })).toHaveLength(CONVERSATIONS);
      expect(await registry.handovers.list({ status: "waiting" })).toEqual([]);
      await expectOneOwnerEach(registry, agents);
      await expectMessagesOnce(registry, citizens, agents);
    }, 240_000);
  },
);

/** Claims at random what waits, and writes to each citizen once; sends again what was not answered. */
async function atWork(agent: Agent, done: () => boolean): Promise<void> {
  while (!done()) {
    for (const id of (await agent.waiting()).toSorted(() => Math.random() - 0.5).slice(0, 3))
      if (await agent.claim(id)) await agent.say(id, `bonjour de ${agent.name} ${randomUUID()}`);
    await agent.recount();
    await pause(20);
  }
  // What was claimed by a request whose answer was lost with its process.
  for (const id of agent.owned) if (!agent.said.has(id)) await agent.say(id, `me voici, ${agent.name} ${randomUUID()}`);
}

async function expectOneOwnerEach(registry: Registry, agents: readonly Agent[]): Promise<void> {
  for (const { id, agent } of await registry.handovers.list()) {
    expect(agents.filter(({ owned }) => owned.has(id)).map(({ name }) => name)).toEqual([agent]);
    const claims = (await registry.handovers.history(id)).filter(({ kind }) => kind === "claimed");
    expect(claims.map(({ actor }) => actor)).toEqual([agent]);
  }
}

async function expectMessagesOnce(
  registry: Registry,
  citizens: readonly Citizen[],
  agents: readonly Agent[],
): Promise<void> {
  const heard: string[] = [];
  for (const { conversationId, sent } of citizens) {
    const entries = await registry.transcript.after("web", conversationId, 0, 200);
    const theirs = entries.flatMap((entry) => (entry.from === "citizen" ? [entry.message.text] : []));
    expect(theirs).toEqual(sent);
    // The assistant said its one word, that it hands over, and the one that names the agent.
    expect(entries.filter(({ from }) => from === "assistant")).toHaveLength(2);
    heard.push(...entries.flatMap((entry) => (entry.from === "agent" ? [entry.reply.text] : [])));
  }
  const written = agents.flatMap(({ said }) => [...said.values()]);
  expect(written).toHaveLength(citizens.length);
  expect(heard.toSorted()).toEqual(written.toSorted());
}
