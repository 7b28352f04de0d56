import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, protocol } from "@electric-sql/pglite";

// PGlite on a thread of its own: bytes of PostgreSQL's protocol in, bytes out, whole requests, in order. The thread that
// answers citizens does not wait while a statement runs, and `pg` speaks to both kinds of database.

// PGlite reserves PostgreSQL's 128 MB of shared buffers for its single connection, and touches all of it. The operating
// system's cache serves a city's catalogue as well: 315 MB resident after opening become 150.
const settings = { postgresqlconf: ["shared_buffers=16MB"] };

// A client that begins finds a new session, though there is only one: what another left open or prepared is gone.
const asNew = ["ROLLBACK", "DISCARD ALL"].map((statement) => protocol.serialize.query(statement));

/** First bytes: a startup message has no type, only its length; Terminate would end the only backend there is. */
const STARTUP = 0;
const TERMINATE = 0x58;

// V8 optimises a WebAssembly function once it has run for so many bytes. Far more of them than its default: opening a database
// then keeps 35 MB less of the compiler's memory, and what serves citizens still gets there within their first minutes.
setFlagsFromString("--wasm-tiering-budget=50000000");

const directory: unknown = workerData;
const pglite = await (typeof directory === "string" ? PGlite.create(directory, settings) : PGlite.create(settings));

// Making the files of a new database leaves 500 MB behind, which V8 would keep: they are let go at the first idle second.
let settling: NodeJS.Timeout | undefined = setTimeout(settle, 1_000).unref();

parentPort?.on("message", (request: Uint8Array | "close") => {
  settling?.refresh();
  if (request === "close") return void pglite.close().then(() => process.exit(0));
  if (request[0] === STARTUP) for (const statement of asNew) pglite.execProtocolRawSync(statement);
  if (request[0] !== TERMINATE) answer(pglite.execProtocolRawSync(request));
});
parentPort?.postMessage("ready");

/** A copy goes over, for what PGlite returns is a window on its memory; the copy is given away, not copied again. */
function answer(bytes: Uint8Array): void {
  const copy = new Uint8Array(bytes);
  parentPort?.postMessage(copy, [copy.buffer]);
}

function settle(): void {
  settling = undefined;
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
}
