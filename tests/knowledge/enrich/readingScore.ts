// Precision and recall of the readers of ages and prices against the entries labelled by hand: a value read counts only when it
// is the label's, bound for bound.
import { readAges, readPrice } from "../../../knowledge/enrich/index.ts";
import type { HandLabelled } from "./handLabelled.ts";

export interface ReadingScore {
  labelled: number;
  read: number;
  right: number;
  precision: number;
  recall: number;
  wrong: { page: string; label: unknown; read: unknown; words: string }[];
}
type Entry = HandLabelled & { title: string; text: string };

export function scoreAges(entries: readonly Entry[]): ReadingScore {
  return score(entries, ({ title, text, ages }) => {
    const found = readAges(title) ?? readAges(text);
    return { label: ages, read: found && [found.value.min ?? null, found.value.max ?? null], words: found?.words };
  });
}

export function scorePrices(entries: readonly Entry[]): ReadingScore {
  return score(entries, ({ title, text, price }) => {
    const found = readPrice(`${title}\n${text}`);
    return { label: price, read: found && [found.value.amount], words: found?.words };
  });
}

function score(
  entries: readonly Entry[],
  look: (entry: Entry) => { label: unknown; read: unknown; words: string | undefined },
): ReadingScore {
  const looks = entries.map((entry) => ({ page: entry.page, ...look(entry) }));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const labelled = looks.filter(({ label }) => label !== undefined).length;
  const read = looks.filter((one) => one.read !== undefined).length;
  const right = looks.filter((one) => one.read !== undefined && same(one.label, one.read)).length;
  const wrong = looks
    .filter((one) => !same(one.label, one.read))
    .map(({ page, label, read: value, words = "" }) => ({ page, label, read: value, words }));
  return { labelled, read, right, precision: right / read, recall: right / labelled, wrong };
}
