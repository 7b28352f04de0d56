import { decodeEntities } from "./decodeEntities.ts";
import type { Cue } from "./cue.ts";
import { cueTimes } from "./cueTimes.ts";
import type { CuesRead } from "./readTranscript.ts";

/**
 * WebVTT as browsers read it (W3C, « WebVTT: The Web Video Text Tracks Format », parsing): a wrong signature refuses the file,
 * a wrong cue is skipped and the rest is read. Notes, styles and regions are not speech.
 */
export function readWebVtt(text: string): CuesRead {
  const lines = text.replaceAll("\0", "\uFFFD").split(/\r\n|\n|\r/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ""))
    return { status: "refused", line: 1, reason: "A WebVTT file begins with the word WEBVTT alone on its line." };
  const body = lines.indexOf("", 1);
  return { status: "read", cues: body === -1 ? [] : readBlocks(lines, body) };
}

function readBlocks(lines: readonly string[], from: number): Cue[] {
  const cues: Cue[] = [];
  for (let at = from; at < lines.length;) {
    const block = readBlock(lines, at);
    if (block.cue) cues.push(block.cue);
    at = block.end;
  }
  return cues;
}

/** A block ends at an empty line, or where the times of another cue begin. */
function readBlock(lines: readonly string[], from: number): { cue?: Cue; end: number } {
  let at = from;
  while (lines[at] === "") at += 1;
  const isNamed = !(lines[at] ?? "").includes("-->") && (lines[at + 1] ?? "").includes("-->");
  const id = isNamed ? lines[at++] : undefined;
  const times = cueTimes(lines[at] ?? "");
  const first = at + 1;
  let end = first;
  while (end < lines.length && lines[end] !== "" && !(lines[end] ?? "").includes("-->")) end += 1;
  return times
    ? { cue: { ...(id !== undefined && { id }), ...times, ...spoken(lines.slice(first, end)) }, end }
    : { end };
}

/** The words of a cue without its tags; `<v Name>` says who speaks. */
function spoken(lines: readonly string[]): { voice?: string; text: string } {
  const markup = lines.join("\n");
  const [, voice] = /<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/.exec(markup) ?? [];
  const text = decodeEntities(markup.replace(/<[^>]*>/g, ""));
  return { text, ...(voice !== undefined && { voice: decodeEntities(voice).trim() }) };
}
