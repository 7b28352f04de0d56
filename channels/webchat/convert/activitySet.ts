import type { TranscriptEntry } from "../../../contracts/transcript.ts";
import type { ActivitySet } from "./activity.ts";
import { entryToActivity, type Reader } from "./entryToActivity.ts";

/** Lines after `seq`, with the watermark that asks for what comes next. */
export function toActivitySet(entries: TranscriptEntry[], reader: Reader, seq: number): ActivitySet {
  return {
    activities: entries.map((entry) => entryToActivity(entry, reader)),
    watermark: String(entries.at(-1)?.seq ?? seq),
  };
}
