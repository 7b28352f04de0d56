import type { Utterance } from "../../../contracts/call.ts";

/** The rule of the registry in memory: what has been heard of a call so far, whatever the order, the repeats and the corrections it came in. */
export type Heard = ReadonlyMap<string, Utterance>;

type Hearing = "new" | "grown" | "corrected" | "stale";

/**
 * Takes one more utterance. `stale` changes nothing: it came twice, or after what replaced it. Of two with one revision the
 * settled one wins, then the one with more words: which came first must not matter, for the network does not say.
 */
export function hear(heard: Heard, utterance: Utterance): { heard: Heard; hearing: Hearing } {
  const known = heard.get(utterance.id);
  if (known && !replaces(utterance, known)) return { heard, hearing: "stale" };
  const hearing = known ? (known.final ? "corrected" : "grown") : "new";
  return { heard: new Map(heard).set(utterance.id, utterance), hearing };
}

function replaces(next: Utterance, known: Utterance): boolean {
  if (next.revision !== known.revision) return next.revision > known.revision;
  if (next.final !== known.final) return next.final;
  if (next.text.length !== known.text.length) return next.text.length > known.text.length;
  return next.text > known.text;
}

/** In the order they were said; of two begun together, always the same one first. */
export function inOrder(heard: Heard): Utterance[] {
  return [...heard.values()].toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || (a.id < b.id ? -1 : 1));
}
