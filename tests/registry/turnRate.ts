// Measures full durable turns (open + commit) of the registry alone: node --import tsx tests/registry/turnRate.ts
// In memory, on PGlite files, and on the server of TEST_DATABASE_URL when it is set.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRegistry, type Registry } from "../../registry/index.ts";
import { freshServerDatabase } from "./engines.ts";
import { dataKey, messageOf, say } from "./samples.ts";

const turns = Number(process.argv[2] ?? 2_000);
const state = {
  flow: "find_activity",
  slots: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`slot${i}`, "natation ".repeat(5)])),
};

async function rate(registry: Registry, conversations: number): Promise<string> {
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: conversations }, async (_, conversation) => {
      for (let i = 0; i < turns / conversations; i++) {
        const begun = performance.now();
        await say(registry, messageOf({ address: `bench-${conversations}-${conversation}` }), {}, state);
        times.push(performance.now() - begun);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return `${Math.round(times.length / seconds)}/s (p99 ${times[Math.floor(times.length * 0.99)]?.toFixed(1)} ms)`;
}

async function measure(name: string, open: () => Promise<Registry>): Promise<void> {
  const begun = performance.now();
  const registry = await open();
  const opened = Math.round(performance.now() - begun);
  await rate(registry, 5);
  process.stdout.write(
    `${name}: opened in ${opened} ms; one by one ${await rate(registry, 1)}; 20 conversations ${await rate(registry, 20)}\n`,
  );
  await registry.close();
}

const now = () => new Date();
const dataDir = mkdtempSync(join(tmpdir(), "c360-rate-"));
await measure("PGlite in memory", () => openRegistry({ dataKey, now }));
await measure("PGlite in files", () => openRegistry({ dataDir, dataKey, now }));
rmSync(dataDir, { recursive: true });
const server = await freshServerDatabase();
if (server) {
  await measure("server", () => openRegistry({ databaseUrl: server.url, dataKey, now }));
  await server.drop();
}
