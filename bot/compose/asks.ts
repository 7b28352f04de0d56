import type { Reply } from "../../contracts/reply.ts";
import { activeFrame, type FlowState } from "../../flows/index.ts";

/** Questions that anybody may help to answer: what kind of activity, what to know. All others may get a personal answer. */
const OPEN = new Set(["activity", "query"]);

/** The last reply says that its question waits for an answer. */
export function withAsks(replies: Reply[], flow: FlowState): Reply[] {
  const waiting = activeFrame(flow)?.waiting;
  const closed =
    waiting?.kind === "confirm" || waiting?.kind === "change" || (waiting?.kind === "slot" && !OPEN.has(waiting.slot));
  return closed ? replies.map((reply, at) => (at === replies.length - 1 ? { ...reply, asks: true } : reply)) : replies;
}
