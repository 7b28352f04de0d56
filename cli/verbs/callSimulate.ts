import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { AssistView } from "../../contracts/assist.ts";
import type { Utterance } from "../../contracts/call.ts";
import type { CallStart } from "../../contracts/calls.ts";
import { loadComposition } from "../../loadComposition.ts";
import type { CallLine } from "../calls/callLine.ts";
import { panelText } from "../calls/panelText.ts";
import { readScript } from "../calls/script.ts";
import { timelineOf } from "../calls/timeline.ts";
import { type ExitCode, type Output, UsageFault } from "../output.ts";

export interface SimulateOptions {
  /** Times as fast as people speak. */
  speed: number;
  url?: string;
  user: string;
  password: string;
}

/** What is played: when the call begins, and what is heard at which moment. */
export interface Recording {
  start: CallStart;
  heard: { atMs: number; utterance: Utterance }[];
}

/** A script of ours, or a transcript as a telephony saves it (WebVTT, SubRip, JSON). Bad input is told with its line. */
export async function readRecording(file: string): Promise<Recording> {
  const content = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new UsageFault(`${file} cannot be read`, { cause });
  });
  if (/^\.ya?ml$/i.test(extname(file))) {
    const script = readScript(content, file);
    const heard = timelineOf(script).flatMap((moment) => (moment.kind === "heard" ? [moment] : []));
    return { start: { language: script.language, ...(script.from ? { from: script.from } : {}) }, heard };
  }
  const { readTranscript } = await loadComposition();
  const read = readTranscript(content);
  if (read.status === "refused") throw new UsageFault(`${file}:${read.line}:1 ${read.reason}`);
  return { start: {}, heard: read.utterances.map((utterance) => ({ atMs: utterance.endMs, utterance })) };
}

/** Plays a call as time goes, and shows the panel at each change. */
export async function simulate(
  line: CallLine,
  { start, heard }: Recording,
  speed: number,
  output: Output,
): Promise<ExitCode> {
  const id = await line.begin(start);
  output.progress(`${id}: ${heard.length} hearings, ${speed} times as fast as said`);
  const show = changesOnly((view, text) => output.result(view, `${text}\n`));
  const stop = await line.watch?.(id, show);
  if (!stop) output.progress("Without an account the panel is not seen from here: it is at /agent.");
  let clock = 0;
  for (const { atMs, utterance } of heard.toSorted((a, b) => a.atMs - b.atMs)) {
    await pause(Math.max(0, atMs - clock) / speed);
    clock = atMs;
    await line.hear(id, utterance);
  }
  await line.end(id);
  await pause(SETTLE_MS);
  stop?.();
  return 0;
}

/** The agent's own words change nothing that is printed: the same panel is not printed twice. */
function changesOnly(print: (view: AssistView, text: string) => void): (view: AssistView) => void {
  let last = { version: -1, text: "" };
  return (view) => {
    const text = panelText(view);
    if (view.version > last.version && text !== last.text) print(view, text);
    last = view.version > last.version ? { version: view.version, text } : last;
  };
}

/** What was heard last is shown before it is over. */
const SETTLE_MS = 1_000;
