import type { DirectLineApi } from "./api.ts";
import type { Activity, Token } from "./wire.ts";

/** One conversation being followed. `received` counts the sets that came, so that silence can be noticed. */
export interface Session {
  token: Token;
  watermark: string;
  received: number;
  /** Ends everything about this conversation. */
  over: AbortController;
  /** Ends the present socket only. */
  socket: AbortController;
}

export function newSession(token: Token): Session {
  return { token, watermark: "", received: 0, over: new AbortController(), socket: new AbortController() };
}

/** A server that always had more would keep us here for ever. */
const mostPages = 200;

/** Reads all that came after the watermark. Several sets, because a server may answer a long history in pages. */
export async function catchUp(
  api: DirectLineApi,
  session: Session,
  onActivities: (activities: Activity[]) => void,
): Promise<"ok" | "denied" | "unreachable"> {
  for (let page = 0; page < mostPages; page++) {
    const result = await api.activities(session.token, session.watermark);
    if (session.over.signal.aborted) return "ok";
    if (result.status === "denied") return "denied";
    if (result.status !== "ok") return "unreachable";
    const { activities, watermark } = result.value;
    const moved = Boolean(watermark) && watermark !== session.watermark;
    session.watermark = watermark || session.watermark;
    if (activities.length > 0) onActivities(activities);
    if (activities.length === 0 || !moved) return "ok";
  }
  return "ok";
}
