import type { DirectLineApi } from "./api.ts";
import type { Pauses } from "./pause.ts";
import { catchUp, type Session } from "./session.ts";
import { onOrigin, readStream, type StreamParts } from "./stream.ts";
import type { Activity, ActivitySet } from "./wire.ts";

/** Milliseconds. */
export interface Delays {
  /** First wait after a failure; doubled each time up to `longest`. */
  retry: number;
  longest: number;
  poll: number;
  /** How long polling goes on before the WebSocket is tried again. */
  pollFor: number;
  /** After a message was accepted and nothing came back, ask: the socket may be dead without knowing it. */
  silence: number;
}
export const delays: Delays = { retry: 600, longest: 15_000, poll: 1_500, pollFor: 45_000, silence: 4_000 };

export interface Listening {
  api: DirectLineApi;
  stream: StreamParts;
  origin: string;
  pauses: Pauses;
  delays: Delays;
  onActivities: (activities: Activity[]) => void;
  onState: (state: "online" | "offline") => void;
  renew: () => Promise<"ok" | "denied" | "unreachable">;
}

/** Follows one conversation until it is over; answers `expired` when the server no longer lets us. */
export async function listen(parts: Listening, session: Session): Promise<"over" | "expired"> {
  const { signal } = session.over;
  let failures = 0;
  let denials = 0;
  while (!signal.aborted) {
    const caught = await catchUp(parts.api, session, parts.onActivities);
    if (signal.aborted) break;
    if (caught === "ok") {
      failures = denials = 0;
      parts.onState("online");
      await stream(parts, session);
      continue;
    }
    if (caught === "denied" && (denials++ > 0 || (await parts.renew()) === "denied")) return "expired";
    parts.onState("offline");
    await parts.pauses.wait(backoff(parts.delays, failures++), signal);
  }
  return "over";
}

export function backoff({ retry, longest }: Delays, failures: number): number {
  return Math.min(longest, retry * 2 ** failures);
}

async function stream(parts: Listening, session: Session): Promise<void> {
  const address = await parts.api.reconnect(session.token, session.watermark);
  if (session.over.signal.aborted) return;
  session.socket = new AbortController();
  const url = address.status === "ok" ? address.value.streamUrl : undefined;
  if (!url || (await read(parts, session, url)) === "unavailable") return poll(parts, session);
  await parts.pauses.wait(parts.delays.retry, session.over.signal);
}

function read(parts: Listening, session: Session, url: string): Promise<"dropped" | "unavailable"> {
  const onSet = ({ activities, watermark }: ActivitySet) => {
    session.watermark = watermark || session.watermark;
    if (activities.length > 0) parts.onActivities(activities);
  };
  return readStream(parts.stream, onOrigin(url, parts.origin), session.socket.signal, onSet);
}

async function poll(parts: Listening, session: Session): Promise<void> {
  const { signal } = session.over;
  for (let waited = 0; waited < parts.delays.pollFor && !session.socket.signal.aborted; waited += parts.delays.poll) {
    await parts.pauses.wait(parts.delays.poll, signal);
    if (signal.aborted || (await catchUp(parts.api, session, parts.onActivities)) !== "ok") return;
  }
}
