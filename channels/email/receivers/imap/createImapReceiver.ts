import { ImapFlow } from "imapflow";
import type { ChannelLog } from "../../../log.ts";
import { takeMails, type TakeMailsParts } from "./takeMails.ts";

export interface ImapReceiverParts extends TakeMailsParts {
  log: ChannelLog;
  /** Between two looks when the server tells nothing. */
  pollMs: number;
  firstBackoffMs?: number;
}

export interface ImapReceiver {
  stop: () => Promise<void>;
}

const LONGEST_BACKOFF_MS = 60_000;

/** Watches a mailbox: told by the server (IDLE), by the clock when it is silent, and connected again, ever less often, when it breaks. */
export function createImapReceiver(parts: ImapReceiverParts): ImapReceiver {
  const stopping = new AbortController();
  const watching = watch(parts, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}

async function watch(parts: ImapReceiverParts, stopped: AbortSignal): Promise<void> {
  const first = parts.firstBackoffMs ?? 1_000;
  for (let failures = 0; !stopped.aborted;) {
    try {
      await session(parts, stopped, () => (failures = 0));
    } catch (err) {
      if (!stopped.aborted) parts.log.warn({ err, failures }, "the mailbox does not answer; tried again");
    }
    const wait = Math.min(first * 2 ** failures++, LONGEST_BACKOFF_MS);
    await pause(wait, stopped);
  }
}

/** One connection, from login to its end. `well` is told after each look that went through. */
async function session(parts: ImapReceiverParts, stopped: AbortSignal, well: () => void): Promise<void> {
  const { host, port, secure, user, password, folder, processed } = parts.mailbox;
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
  });
  const bell = createBell(stopped);
  // Without a listener an error event would end the process; the commands under way reject by themselves.
  client.on("error", bell.ring);
  client.on("close", bell.ring);
  client.on("exists", bell.ring);
  try {
    await client.connect();
    if (processed !== undefined) await client.mailboxCreate(processed);
    const lock = await client.getMailboxLock(folder);
    try {
      while (!stopped.aborted && client.usable) {
        bell.reset();
        await takeMails(client, parts);
        well();
        await listen(client, bell.rung(parts.pollMs));
      }
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** IDLE goes on in the background and ends by itself at the next command. */
async function listen(client: ImapFlow, rung: Promise<void>): Promise<void> {
  const idle = client.idle().catch(() => undefined);
  await Promise.race([rung, idle.then(() => rung)]);
}

function createBell(stopped: AbortSignal) {
  let ringing = false;
  let wake = () => {};
  const ring = () => {
    ringing = true;
    wake();
  };
  stopped.addEventListener("abort", ring, { once: true });
  return {
    ring,
    reset: () => void (ringing = stopped.aborted),
    rung: (ms: number) =>
      new Promise<void>((resolve) => {
        if (ringing) return resolve();
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      stopped.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stopped.addEventListener("abort", end, { once: true });
  });
}
