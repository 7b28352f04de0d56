import pg from "pg";
import { notifyChannels, type Listeners } from "./listeners.ts";

const firstRetryMs = 200;
const longestRetryMs = 10_000;

/**
 * Listens on a connection of its own (a pooled one would come and go with its LISTEN). When it breaks it is made again, and
 * every listener is told that notifications may have been missed. Returns how to stop.
 */
export async function listenOnServer(databaseUrl: string, listeners: Listeners): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    let lost = false;
    const onLoss = () => {
      if (lost || stopped || client !== fresh) return;
      lost = true;
      reconnectIn(firstRetryMs);
    };
    fresh.on("error", onLoss).on("end", onLoss);
    fresh.on("notification", (message) => listeners.tell(message.channel, message.payload ?? ""));
    await fresh.connect();
    await fresh.query(notifyChannels.map((channel) => `LISTEN ${channel}`).join(";"));
    client = fresh;
  }

  function reconnectIn(delay: number): void {
    retry = setTimeout(() => {
      connect().then(
        () => listeners.tellAllOfAGap(),
        () => stopped || reconnectIn(Math.min(delay * 2, longestRetryMs)),
      );
    }, delay);
  }

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => {});
  };
}
