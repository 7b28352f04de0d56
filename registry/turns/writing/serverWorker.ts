import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { openPool } from "../../database/openPool.ts";
import { runStatement } from "../../database/sqlOnPg.ts";
import { createVault } from "../../sealing/vault.ts";
import { resultOf } from "../commitResult.ts";
import { type Ask, failureOf, type WriteAnswer } from "./asks.ts";
import { COMMIT, createWriteTurn } from "./writeTurn.ts";

// The thread that writes turns on a server: it seals them and speaks to PostgreSQL, while the engine's thread is at the next message.

const { databaseUrl, dataKey } = z
  .object({ databaseUrl: z.string(), dataKey: z.instanceof(Uint8Array) })
  .parse(workerData);
const pool = openPool(databaseUrl);
const write = createWriteTurn({
  vault: createVault(dataKey),
  commit: async (parameters) => resultOf(await runStatement(pool, COMMIT, parameters)),
});

let answers: WriteAnswer[] = [];

function answer(one: WriteAnswer): void {
  if (answers.push(one) > 1) return;
  setImmediate(() => {
    parentPort?.postMessage({ answers });
    answers = [];
  });
}

parentPort?.on("message", (message: Ask[] | "close") => {
  if (message === "close") return void pool.end().then(() => process.exit(0));
  for (const [number, order] of message)
    void write(JSON.parse(order)).then(
      (written) => answer({ number, written }),
      (cause: unknown) => answer({ number, failed: failureOf(cause) }),
    );
});
