import pg from "pg";
import { notifyChannels, type Listeners } from "./listeners.ts";
import { type Neighbours, watchNeighbours } from "./neighbours.ts";

const firstRetryMs = 200;
const longestRetryMs = 10_000;

export interface ServerNotifications {
  /** Whether no other process listens; see `Database.alone`. */
  alone(): boolean;
  stop(): Promise<void>;
}

/**
 * Listens on a connection of its own (a pooled one would come and go with its LISTEN). When it breaks it is made again, and
 * every listener is told that notifications may have been missed.
 */
export async function listenOnServer(databaseUrl: string, listeners: Listeners): Promise<ServerNotifications> {
  let client: pg.Client | undefined;
  let neighbours: Neighbours | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    let lost = false;
    const onLoss = () => {
      if (lost || stopped || client !== fresh) return;
      lost = true;
      neighbours?.stop();
      reconnectIn(firstRetryMs);
    };
    fresh.on("error", onLoss).on("end", onLoss);
    fresh.on("notification", (message) => listeners.tell(message.channel, message.payload ?? ""));
    await fresh.connect();
    await fresh.query(notifyChannels.map((channel) => `LISTEN ${channel}`).join(";"));
    neighbours = await watchNeighbours(fresh);
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
  return {
    alone: () => neighbours?.none() ?? false,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      neighbours?.stop();
      await client?.end().catch(() => {});
    },
  };
}
