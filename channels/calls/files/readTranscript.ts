import type { Utterance } from "../../../contracts/call.ts";
import { type Cue, toUtterances } from "./cue.ts";
import { readJsonCues } from "./readJsonCues.ts";
import { readSubRip } from "./readSubRip.ts";
import { readWebVtt } from "./readWebVtt.ts";

type TranscriptFormat = "webvtt" | "srt" | "json";

/** `line` counts from 1; `reason` is a sentence for whoever made the file. */
interface TranscriptFault {
  line: number;
  reason: string;
}
export type CuesRead = { status: "read"; cues: Cue[] } | ({ status: "refused" } & TranscriptFault);
type TranscriptRead =
  | { status: "read"; format: TranscriptFormat; utterances: Utterance[] }
  | ({ status: "refused" } & TranscriptFault);

const readers: Readonly<Record<TranscriptFormat, (text: string) => CuesRead>> = {
  webvtt: readWebVtt,
  srt: readSubRip,
  json: readJsonCues,
};

/**
 * A transcript as a telephony system or a subtitle tool saves it: WebVTT (W3C), SubRip, or JSON with speakers and times. What
 * the file is is read from its first characters. A file without a single stretch of speech is refused.
 *
 * @example readTranscript("WEBVTT\n\n00:01.000 --> 00:02.500\n<v Agent>Ville de Laval, bonjour.")
 */
export function readTranscript(text: string): TranscriptRead {
  const plain = text.replace(/^\uFEFF/, "");
  const format = formatOf(plain);
  const read = readers[format](plain);
  if (read.status === "refused") return read;
  const utterances = toUtterances(read.cues);
  if (utterances.length === 0)
    return { status: "refused", line: 1, reason: "Nobody says anything in this transcript." };
  return { status: "read", format, utterances };
}

function formatOf(text: string): TranscriptFormat {
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return "webvtt";
  return /^\s*[[{]/.test(text) ? "json" : "srt";
}
