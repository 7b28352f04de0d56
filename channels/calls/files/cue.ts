import { MAX_MESSAGE_LENGTH } from "../../../contracts/message.ts";
import type { Utterance } from "../../../contracts/call.ts";
import { speakerIn, speakerOf } from "./speakers.ts";

/** What a file says between two times, in milliseconds; `voice` is the name it gives whoever speaks. */
export interface Cue {
  id?: string;
  startMs: number;
  endMs: number;
  voice?: string;
  text: string;
}

/** Cues without words are left out; ids are made from the place in the file where it has none, or the same one twice. */
export function toUtterances(cues: readonly Cue[]): Utterance[] {
  const known = new Set<string>();
  return cues.flatMap((cue, index) => {
    const { voice, text } = cue.voice === undefined ? speakerIn(cue.text) : { voice: cue.voice, text: cue.text };
    const words = text.replace(/\s+/g, " ").trim().slice(0, MAX_MESSAGE_LENGTH);
    if (words === "") return [];
    const id = cue.id !== undefined && cue.id !== "" && !known.has(cue.id) ? cue.id.slice(0, 100) : `#${index + 1}`;
    known.add(id);
    const { startMs, endMs } = cue;
    return [
      {
        id,
        revision: 0,
        speaker: speakerOf(voice),
        text: words,
        startMs,
        endMs: Math.max(startMs, endMs),
        final: true,
      },
    ];
  });
}
