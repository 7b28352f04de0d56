import type { Found, Scan } from "./scan.ts";
import { takeAll } from "./scan.ts";

interface Named {
  name: string;
  /** The name folded, its words in single spaces. */
  words: string;
}

interface OfficialName {
  name: string;
  pattern: RegExp;
  /** Longer names are tried first. */
  rank: number;
}

/** Some hundred patterns, of which a message is tried with those whose longest word stands in it. */
function byLongestWord(facilities: readonly Named[]): Map<string, OfficialName[]> {
  const groups = new Map<string, OfficialName[]>();
  facilities.forEach(({ name, words }, rank) => {
    const longest = words.split(" ").reduce((best, word) => (word.length > best.length ? word : best), "");
    const group = groups.get(longest) ?? [];
    groups.set(longest, [...group, { name, pattern: spaced(words), rank }]);
  });
  return groups;
}

function readOfficial(scan: Scan, names: ReadonlyMap<string, OfficialName[]>): { found: Found<string>[]; scan: Scan } {
  const words = new Set(scan.folded.match(/\w+/g));
  const candidates = Array.from(words, (word) => names.get(word) ?? []).flat();
  const found: Found<string>[] = [];
  let current = scan;
  for (const { name, pattern } of candidates.sort((a, b) => a.rank - b.rank)) {
    const taken = takeAll(current, pattern, () => name);
    found.push(...taken.found);
    current = taken.scan;
  }
  return { found: found.sort((a, b) => a.at - b.at), scan: current };
}

const spaced = (words: string): RegExp => new RegExp(`(?<![\\w-])${words.replaceAll(" ", "[- ']+")}(?![\\w-])`, "g");

/** Reads whole official names, the longest first. */
export function officialNames(places: readonly Named[]): (scan: Scan) => { found: Found<string>[]; scan: Scan } {
  const names = byLongestWord(places.toSorted((a, b) => b.words.length - a.words.length));
  return (scan) => readOfficial(scan, names);
}
