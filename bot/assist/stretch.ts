/** A stretch of a text: UTF-16 offsets, `end` excluded. */
export interface Stretch {
  start: number;
  end: number;
}

const WORD = /[^\s]+/gu;
/** Longer texts are looked at up to here: nobody says more in one breath. */
const MOST_WORDS = 120;

/**
 * The shortest stretch of whole words that, read alone, still holds: what a reading rests on, whatever read it. Words are cut from one
 * side and then from the other for as long as it holds. Undefined when the text itself does not. `least` words are kept.
 *
 * @example shortest("elle a six ans là", (words) => ageIn(words) === 6) // « six ans »
 */
export function shortest(text: string, holds: (words: string) => boolean, least = 1): Stretch | undefined {
  const words = [...text.matchAll(WORD)].slice(0, MOST_WORDS);
  const cut = (from: number, to: number): Stretch => {
    const last = words[to - 1];
    return { start: words[from]?.index ?? 0, end: last ? last.index + last[0].length : 0 };
  };
  const reads = (from: number, to: number) => {
    const { start, end } = cut(from, to);
    return holds(text.slice(start, end));
  };
  const all = words.length;
  if (all === 0 || !reads(0, all)) return undefined;
  const to = all - most(all - least, (less) => reads(0, all - less));
  const rightFirst = cut(
    most(to - least, (less) => reads(less, to)),
    to,
  );
  const from = most(all - least, (less) => reads(less, all));
  const leftFirst = cut(from, all - most(all - from - least, (less) => reads(from, all - less)));
  return trimmed(text, lengthOf(leftFirst) <= lengthOf(rightFirst) ? leftFirst : rightFirst);
}

const lengthOf = ({ start, end }: Stretch): number => end - start;

/** How much can be taken away, by steps that halve: a reading seldom comes back once it is lost. */
function most(limit: number, holds: (less: number) => boolean): number {
  let taken = 0;
  for (let step = limit; step >= 1; step = Math.floor(step / 2))
    while (taken + step <= limit && holds(taken + step)) taken += step;
  return taken;
}

/** Signs around the words are not what was said. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const before = /^[\s,;:.!?«»"()]*/u.exec(words)?.[0].length ?? 0;
  const after = /[\s,;:.!?«»"()]*$/u.exec(words)?.[0].length ?? 0;
  return before + after >= words.length ? { start, end } : { start: start + before, end: end - after };
}
