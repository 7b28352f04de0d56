import { once } from "node:events";
import { createServer } from "node:http";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { closedLoop, type LoadResult, openConversation, post, say, script } from "./directLineLoad.ts";
import { freePort, inTemporaryFolder, percentile, startServer } from "./server.ts";

const CONVERSATIONS = 20;
/** Every side is measured warm: a server runs for weeks, and V8 takes some seconds of load to compile what is used. */
const WARM_SECONDS = 10;
/**
 * A shared machine gives now more, now less: within minutes one build was seen at 305 and 605 turns/s. The sides take turns,
 * and each round compares what was measured within seconds.
 */
const ROUNDS = 7;
const ROUND_SECONDS = 3;
const replySchema = z.object({ conversation: z.object({ id: z.string() }) });

/** One server under load, idle between its rounds. */
interface Side {
  what: string;
  turn: (conversation: number, number: number) => Promise<void>;
  stop(): Promise<void>;
}

/** Full durable turns a second over HTTP, beside a plain botbuilder echo bot with its state in memory, in the same run. */
export async function benchTurns(databaseUrl?: string): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const sides = [
      await echoSide(),
      await ourSide("Citoyen 360 on PGlite", { DATA_DIR: join(folder, "embedded") }),
      ...(databaseUrl ? [await serverSide(databaseUrl, join(folder, "server"))] : []),
    ];
    if (!databaseUrl) console.log("  TEST_DATABASE_URL is not set: the PostgreSQL server is not measured");
    for (const { turn } of sides) await closedLoop(CONVERSATIONS, WARM_SECONDS, turn);
    report(sides, await inRounds(sides));
    for (const side of sides) await side.stop();
  });
}

const serverSide = (databaseUrl: string, folder: string) =>
  ourSide("Citoyen 360 on a PostgreSQL server", {
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    C360_MODE: "demonstration",
  });

/** By round, then by side. */
async function inRounds(sides: Side[]): Promise<LoadResult[][]> {
  const rounds: LoadResult[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const results: LoadResult[] = [];
    for (const { turn } of sides) results.push(await closedLoop(CONVERSATIONS, ROUND_SECONDS, turn));
    rounds.push(results);
  }
  return rounds;
}

function report(sides: Side[], rounds: LoadResult[][]): void {
  for (const [index, { what }] of sides.entries()) {
    const ofSide = rounds.map((results) => results[index]!);
    const ratios = rounds.map((results) => results[index]!.perSecond / results[0]!.perSecond);
    const beside = index === 0 ? "" : ` (${spread(ratios, 2)} of the echo bot)`;
    const speeds = spread(
      ofSide.map(({ perSecond }) => perSecond),
      0,
    );
    const times = ofSide.map(({ p50, p99 }) => [p50, p99] as const);
    const [p50, p99] = [median(times.map(([half]) => half)), median(times.map(([, most]) => most))];
    const errors = ofSide.reduce((sum, result) => sum + result.errors, 0);
    console.log(
      `  ${what}${beside}: ${speeds} turns/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${errors} errors`,
    );
  }
}

const median = (values: number[]) => percentile(values, 0.5);

/** The median of the rounds, and between which they lay. */
function spread(values: number[], digits: number): string {
  const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)];
  return `${middle.toFixed(digits)} [${low.toFixed(digits)}–${high.toFixed(digits)}]`;
}

async function ourSide(what: string, environment: Record<string, string>): Promise<Side> {
  const server = await startServer(environment);
  const conversations = await Promise.all(Array.from({ length: CONVERSATIONS }, () => openConversation(server.url)));
  return {
    what,
    turn: (conversation, number) => say(server.url, conversations[conversation]!, script[number % script.length]!),
    stop: () => server.stop(),
  };
}

/** The echo bot's replies come back as it sends them: by a request to the channel's service address. */
async function echoSide(): Promise<Side> {
  const waiting = new Map<string, () => void>();
  const channel = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const reply = replySchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
      response.setHeader("content-type", "application/json").end('{"id":"1"}');
      waiting.get(reply.conversation.id)?.();
    });
  }).listen(0, "127.0.0.1");
  await once(channel, "listening");
  const address = channel.address();
  const serviceUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const port = await freePort();
  const bot = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "peers/echoBot.ts")], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(bot.stdout, "data");
  const turn = async (conversation: number, number: number) => {
    const replied = new Promise<void>((resolve) => waiting.set(`c${conversation}`, resolve));
    await post(`http://127.0.0.1:${port}/api/messages`, {
      type: "message",
      id: `${conversation}-${number}`,
      channelId: "test",
      serviceUrl,
      from: { id: "citizen" },
      recipient: { id: "bot" },
      conversation: { id: `c${conversation}` },
      text: script[number % script.length],
    });
    await replied;
  };
  return {
    what: "botbuilder echo bot, state in memory, reply posted back",
    turn,
    async stop() {
      bot.kill();
      channel.close();
      channel.closeAllConnections();
    },
  };
}
