import { cueTimes } from "./cueTimes.ts";
import type { Cue } from "./cue.ts";
import type { CuesRead } from "./readTranscript.ts";

/** SubRip: blocks of a number, a line of times and words, between empty lines. There is no standard; what players accept is read. */
export function readSubRip(text: string): CuesRead {
  const cues: Cue[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at++) {
    if (!(lines[at] ?? "").includes("-->")) continue;
    const times = cueTimes(lines[at] ?? "");
    if (!times) return { status: "refused", line: at + 1, reason: `These times cannot be read: « ${lines[at]} ».` };
    let end = at + 1;
    while (end < lines.length && (lines[end] ?? "").trim() !== "" && !isNext(lines, end)) end += 1;
    cues.push({
      ...times,
      text: lines
        .slice(at + 1, end)
        .join("\n")
        .replace(/<[^>]*>|\{\\[^}]*\}/g, ""),
    });
    at = end - 1;
  }
  return cues.length > 0 ? { status: "read", cues } : notOne;
}

const notOne: CuesRead = {
  status: "refused",
  line: 1,
  reason:
    "This is neither WebVTT (its first word is WEBVTT), nor SubRip (times such as 00:00:01,000 --> 00:00:02,500), nor JSON.",
};

/** The number and times of the next block, when the empty line before them is missing. */
const isNext = (lines: readonly string[], at: number): boolean =>
  /^\d+$/.test((lines[at] ?? "").trim()) && cueTimes(lines[at + 1] ?? "") !== undefined;
