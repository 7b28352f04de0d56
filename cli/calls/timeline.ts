import type { Utterance } from "../../contracts/call.ts";
import type { CallScript, ExpectedPanel } from "./script.ts";

/** What a recogniser sends at a moment, or what the panel must show once all before it was heard. */
export type Moment =
  | { atMs: number; kind: "heard"; utterance: Utterance }
  | { atMs: number; kind: "expect"; panel: ExpectedPanel };

const MS_A_WORD = 330;
const BETWEEN_MS = 500;
/** A recogniser says what it has so far about as often. */
const PARTIAL_WORDS = 5;
/** Then it takes back what it had settled. */
const CORRECTED_AFTER_MS = 300;

/** The call as it is heard: words that grow, are settled, and are sometimes corrected, in the order of time. */
export function timelineOf({ said }: Pick<CallScript, "said">): Moment[] {
  let clock = 0;
  return said.flatMap((line, index): Moment[] => {
    if (line.expect) return [{ atMs: clock, kind: "expect", panel: line.expect }];
    const text = line.caller ?? line.agent ?? "";
    const startMs = line.at === undefined ? clock + BETWEEN_MS : Math.round(line.at * 1000);
    const heard = utterances(
      { id: `u${index + 1}`, speaker: line.caller === undefined ? "agent" : "caller", startMs },
      text,
      line.misheard,
    );
    clock = Math.max(clock, ...heard.map(({ atMs }) => atMs));
    return heard;
  });
}

type Begun = Pick<Utterance, "id" | "speaker" | "startMs">;

function utterances(begun: Begun, text: string, misheard: string | undefined): Extract<Moment, { kind: "heard" }>[] {
  const first = misheard ?? text;
  const words = first.split(/\s+/);
  const endMs = begun.startMs + words.length * MS_A_WORD;
  const cuts = Array.from({ length: Math.ceil(words.length / PARTIAL_WORDS) - 1 }, (_, at) => (at + 1) * PARTIAL_WORDS);
  const growing = cuts.map((cut) => ({
    words: words.slice(0, cut).join(" "),
    atMs: begun.startMs + cut * MS_A_WORD,
    final: false,
  }));
  const settled = { words: first, atMs: endMs, final: true };
  const corrected = misheard === undefined ? [] : [{ words: text, atMs: endMs + CORRECTED_AFTER_MS, final: true }];
  return [...growing, settled, ...corrected].map(({ words: heard, atMs, final }, revision) => ({
    atMs,
    kind: "heard",
    utterance: { ...begun, text: heard, endMs: Math.min(atMs, endMs), revision, final },
  }));
}
