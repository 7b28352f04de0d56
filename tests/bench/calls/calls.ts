import { freshServerDatabase } from "../../registry/engines.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readScripts } from "../../calls/support/readScripts.ts";
import { freePort, FROM_SOURCES, inTemporaryFolder, percentile, repository, startServer } from "../server.ts";
import { heapAfterCollection } from "./heap.ts";
import { rush } from "./rush.ts";
import { shift } from "./shift.ts";
import { createTelephony, KEY } from "./telephony.ts";

const CALLS_AT_ONCE = 34;
const CONVERSATIONS = 500;
const PANELS = 8;
const MB = 1024 * 1024;

/** On a PostgreSQL server when TEST_DATABASE_URL names one, on PGlite otherwise: calls at once with their panels, then a day of panels in minutes. C360_BENCH_SOURCES=1 measures the sources in place of the build. */
export async function benchCalls(): Promise<void> {
  const database = await freshServerDatabase();
  try {
    await measure(database?.url);
  } finally {
    await database?.drop();
  }
}

async function measure(databaseUrl: string | undefined): Promise<void> {
  const scripts = readScripts().map(({ script }) => script);
  await inTemporaryFolder(async (folder) => {
    const inspect = await freePort();
    const program = process.env["C360_BENCH_SOURCES"] ? FROM_SOURCES : [join(repository, "dist/main.js")];
    const environment = {
      DATA_DIR: folder,
      CALLS_API_KEY: KEY,
      C360_MODE: "demonstration",
      C360_DEMO_DATA: "1",
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    };
    const server = await startServer(environment, [`--inspect=127.0.0.1:${inspect}`, ...program]);
    try {
      const telephony = createTelephony(server.url);
      const cookie = await telephony.signIn("gestion");
      const agents = { url: server.url, cookie, telephony };
      const before = cpuMs(server.process.pid);
      const { latencies, utterances, missed, told } = await rush(CALLS_AT_ONCE, scripts, agents);
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(latencies, share).toFixed(0));
      console.log(
        `  ${CALLS_AT_ONCE} calls at once at the speed they are spoken, ${utterances} utterances in a minute: suggestions on the stream p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (${latencies.length} measured, ${missed} missed)`,
      );
      const spent = (cpuMs(server.process.pid) - before) / told;
      console.log(
        `  the server spent ${spent.toFixed(0)} ms of CPU an utterance, its database on a server not counted`,
      );
      const heaps = [await heapAfterCollection(inspect)];
      const started = performance.now();
      let [cuts, lost] = [0, 0];
      for (const half of [0, 1]) {
        const all = Array.from({ length: CONVERSATIONS / 2 }, (_, n) => n + half * (CONVERSATIONS / 2));
        const shares = Array.from({ length: PANELS }, (_, panel) => all.filter((n) => n % PANELS === panel));
        const shifts = await Promise.all(shares.map((share) => shift(share, scripts, agents)));
        cuts += shifts.reduce((sum, one) => sum + one.cuts, 0);
        lost += shifts.reduce((sum, one) => sum + one.missed, 0);
        heaps.push(await heapAfterCollection(inspect));
      }
      const minutes = (performance.now() - started) / 60_000;
      console.log(
        `  ${CONVERSATIONS} conversations on ${PANELS} panels in ${minutes.toFixed(1)} min, ${cuts} connections cut: ${lost} missed something; heap after collection ${heaps.map((heap) => (heap / MB).toFixed(0)).join(", ")} MB (start, middle, end), resident ${(server.memory() / MB).toFixed(0)} MB`,
      );
    } finally {
      await server.stop();
    }
  });
}

/** Of all its threads, since it began; Linux counts in hundredths of a second. */
function cpuMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
