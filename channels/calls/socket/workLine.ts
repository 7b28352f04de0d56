import type { Utterance } from "../../../contracts/call.ts";
import type { CallStart } from "../../../contracts/calls.ts";
import { readUtterances } from "../../../contracts/utteranceBatch.ts";
import { type Answer, type Line, readLine } from "./line.ts";

/** What is done with the calls a telephony tells of. */
export interface CallFeed {
  start(start: CallStart): Promise<{ id: string }>;
  hear(id: string, utterances: readonly Utterance[]): Promise<"heard" | "known" | "closed" | "unknown">;
  end(id: string): Promise<boolean>;
}

/** Does what a frame says; `begun` is the call begun last on this connection. */
export async function workLine(
  text: string,
  { feed, line, begun }: { feed: CallFeed; line: number; begun: string | undefined },
): Promise<Answer> {
  const read = readLine(text);
  if ("reason" in read) return { type: "refused", line, reason: read.reason };
  if (read.line.type === "start") {
    const { type: _, ...start } = read.line;
    const { id } = await feed.start(start);
    return { type: "ack", line, call: id };
  }
  const call = read.line.call ?? begun;
  if (call === undefined)
    return { type: "refused", line, reason: "call: is missing, and no call began on this connection" };
  return { line, ...(await workOn(read.line, call, feed)) };
}

type Said = Exclude<Line, { type: "start" }>;
type Unnumbered<T> = T extends unknown ? Omit<T, "line"> : never;

async function workOn(said: Said, call: string, feed: CallFeed): Promise<Unnumbered<Answer>> {
  if (said.type === "end") {
    await feed.end(call);
    return { type: "ack", call };
  }
  const { taken, refused } = readUtterances(said);
  if (taken.length === 0) return { type: "refused", call, reason: refused.map(({ reason }) => reason).join(". ") };
  const result = await feed.hear(call, taken);
  if (result === "unknown") return { type: "refused", call, reason: "there is no such call: begin it first" };
  if (result === "closed")
    return { type: "refused", call, reason: "the call is wrapped up: nothing more is heard of it" };
  return {
    type: "ack",
    call,
    taken: taken.length,
    changed: result === "heard",
    ...(refused.length > 0 ? { refused } : {}),
  };
}
