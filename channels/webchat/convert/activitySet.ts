import type { TranscriptEntry } from "../../../contracts/transcript.ts";
import type { ActivitySet } from "./activity.ts";
import { entryToActivity } from "./entryToActivity.ts";

/** Lines after `seq`, with the watermark that asks for what comes next. */
export function toActivitySet(entries: TranscriptEntry[], conversationId: string, seq: number): ActivitySet {
  return {
    activities: entries.map((entry) => entryToActivity(entry, conversationId)),
    watermark: String(entries.at(-1)?.seq ?? seq),
  };
}
