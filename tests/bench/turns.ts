import { once } from "node:events";
import { createServer } from "node:http";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { closedLoop, type LoadResult, openConversation, post, say, script } from "./directLineLoad.ts";
import { freePort, inTemporaryFolder, startServer } from "./server.ts";

const CONVERSATIONS = 20;
/** Both sides are measured warm: a server runs for weeks, and V8 takes some seconds of load to compile what is used. */
const WARM_SECONDS = 10;
const SECONDS = 10;
const replySchema = z.object({ conversation: z.object({ id: z.string() }) });

/** Full durable turns a second over HTTP, beside a plain botbuilder echo bot with its state in memory, in the same run. */
export async function benchTurns(databaseUrl?: string): Promise<void> {
  const echo = await echoTurns();
  report("botbuilder echo bot, state in memory, reply posted back", echo);
  const pglite = await inTemporaryFolder((folder) => ourTurns({ DATA_DIR: folder }));
  report(`Citoyen 360 on PGlite (${ratio(pglite, echo)} of the echo bot)`, pglite);
  if (!databaseUrl) return console.log("  TEST_DATABASE_URL is not set: the PostgreSQL server is not measured");
  const server = await inTemporaryFolder((folder) =>
    ourTurns({ DATA_DIR: folder, DATABASE_URL: databaseUrl, C360_MODE: "demonstration" }),
  );
  report(`Citoyen 360 on a PostgreSQL server (${ratio(server, echo)} of the echo bot)`, server);
}

const ratio = (ours: LoadResult, peer: LoadResult) => (ours.perSecond / peer.perSecond).toFixed(2);

function report(what: string, result: LoadResult): void {
  console.log(
    `  ${what}: ${result.perSecond.toFixed(0)} turns/s, p50 ${result.p50.toFixed(1)} ms, p99 ${result.p99.toFixed(1)} ms, ${result.errors} errors`,
  );
}

async function ourTurns(environment: Record<string, string>): Promise<LoadResult> {
  const server = await startServer(environment);
  const conversations = await Promise.all(Array.from({ length: CONVERSATIONS }, () => openConversation(server.url)));
  const turn = async (conversation: number, number: number) =>
    say(server.url, conversations[conversation]!, script[number % script.length]!);
  await closedLoop(CONVERSATIONS, WARM_SECONDS, turn);
  const result = await closedLoop(CONVERSATIONS, SECONDS, turn);
  await server.stop();
  return result;
}

/** The echo bot's replies come back as it sends them: by a request to the channel's service address. */
async function echoTurns(): Promise<LoadResult> {
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
  await closedLoop(CONVERSATIONS, WARM_SECONDS, turn);
  const result = await closedLoop(CONVERSATIONS, SECONDS, turn);
  bot.kill();
  channel.close();
  channel.closeAllConnections();
  return result;
}
