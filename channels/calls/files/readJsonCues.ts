import { z } from "zod";
import type { CuesRead } from "./readTranscript.ts";

const seconds = z
  .number()
  .min(0)
  .max(24 * 3600);
const timed = z.union([
  z.object({ startMs: z.number().min(0), endMs: z.number().min(0) }),
  z
    .object({ start: seconds, end: seconds })
    .transform(({ start, end }) => ({ startMs: start * 1000, endMs: end * 1000 })),
]);
const said = z.object({ id: z.string().optional(), speaker: z.string().optional(), text: z.string() });
const transcriptSchema = z.union([
  z.array(z.unknown()),
  z.object({ utterances: z.array(z.unknown()) }).transform(({ utterances }) => utterances),
]);

/**
 * `[{ "speaker": "caller", "text": "…", "start": 1.2, "end": 3.4 }]`, or the same list under `utterances`. Times in seconds
 * (`start`, `end`) or milliseconds (`startMs`, `endMs`).
 */
export function readJsonCues(text: string): CuesRead {
  const list = transcriptSchema.safeParse(parsed(text));
  if (!list.success)
    return refused("This JSON is not a list of utterances, nor an object that has one under « utterances ».");
  const cues = [];
  for (const [index, item] of list.data.entries()) {
    const [words, times] = [said.safeParse(item), timed.safeParse(item)];
    if (!words.success || !times.success)
      return refused(
        `Utterance ${index + 1} needs « text », and « start » and « end » in seconds (or startMs, endMs).`,
      );
    const { id, speaker, text: spoken } = words.data;
    const { startMs, endMs } = times.data;
    cues.push({
      text: spoken,
      ...(id !== undefined && { id }),
      ...(speaker !== undefined && { voice: speaker }),
      startMs: Math.round(startMs),
      endMs: Math.round(endMs),
    });
  }
  return { status: "read", cues };
}

const refused = (reason: string): CuesRead => ({ status: "refused", line: 1, reason });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON: the schema says so in a sentence.
  }
}
