// What a developer would try before learning weights: the commonest labels, words looked up, and the labels of the likest pages.
import { fold } from "../../../contracts/fold.ts";
import type { Family } from "../../../knowledge/enrich/model/weights.ts";
import { readAudiences } from "../../../knowledge/enrich/index.ts";
import { decisive } from "../../../knowledge/enrich/model/features.ts";
import type { PlaceNames } from "../../../knowledge/enrich/placeNames.ts";
import type { SplitPage } from "../../../scripts/enrichment/split.ts";

export type LabelPeer = (page: SplitPage) => string[];

const editorsWord: Readonly<Record<string, string>> = {
  family: "Familles",
  teen: "Adolescents",
  senior: "Aînés",
  school: "Enseignants et étudiants",
};

/** Labels that more than a third of the pages have, for all. */
export function majority(family: Family, pages: readonly SplitPage[]): LabelPeer {
  const labelled = pages.filter(({ labels }) => labels[family].length > 0);
  const counts = new Map<string, number>();
  for (const { labels } of labelled)
    for (const label of labels[family]) counts.set(label, (counts.get(label) ?? 0) + 1);
  const common = Array.from(counts).filter(([, count]) => count * 3 > labelled.length);
  return () => common.map(([label]) => label);
}

/** Words that address a public; places of the city's list; the names of the categories themselves. */
export function keywords(family: Family, pages: readonly SplitPage[], places: PlaceNames): LabelPeer {
  const names = [...new Set(pages.flatMap(({ labels }) => labels.category))];
  return ({ title, text, place }) => {
    const whole = `${title}\n${text}\n${place}`;
    if (family === "audience") return readAudiences(whole).flatMap(({ value }) => editorsWord[value] ?? []);
    if (family === "neighbourhood") return [...new Set(decisive(places.within(whole)).map((one) => one.neighbourhood))];
    return names.filter((name) => fold(whole).includes(fold(name).replace(/s$/, "")));
  };
}

const NEIGHBOURS = 7;
const VOTES = 0.4;

/** The labels of the seven likest pages (words weighed by rarity, cosine), from four tenths of the votes on. */
export function nearest(family: Family, pages: readonly SplitPage[]): LabelPeer {
  const labelled = pages.filter(({ labels }) => labels[family].length > 0);
  const wordsOf = ({ title, text, place }: SplitPage) =>
    new Set(fold(`${title} ${text} ${place}`).match(/[a-z0-9]{2,}/g));
  const known = labelled.map((page) => ({ page, words: wordsOf(page) }));
  const counts = new Map<string, number>();
  for (const { words } of known) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(known.length / (counts.get(word) ?? known.length)) ** 2;
  const length = (words: ReadonlySet<string>) =>
    Math.sqrt([...words].reduce((sum, word) => sum + weight(word), 0)) || 1;
  const lengths = known.map(({ words }) => length(words));
  return (page) => {
    const words = wordsOf(page);
    const likeness = known.map((other, at) => ({
      labels: other.page.labels[family],
      score: [...words].reduce((sum, word) => sum + (other.words.has(word) ? weight(word) : 0), 0) / (lengths[at] ?? 1),
    }));
    const best = likeness.toSorted((a, b) => b.score - a.score).slice(0, NEIGHBOURS);
    const all = best.reduce((sum, { score }) => sum + score, 0);
    const votes = new Map<string, number>();
    for (const { labels, score } of best)
      for (const label of labels) votes.set(label, (votes.get(label) ?? 0) + score / (all || 1));
    return Array.from(votes).flatMap(([label, vote]) => (vote >= VOTES ? [label] : []));
  };
}
