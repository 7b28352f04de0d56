// Near copies of one thing: the same show in three parks, the same workshop announced by the city and by its partner.
import type { DuplicateLink } from "../../contracts/enrichment.ts";
import type { Offering } from "../../contracts/offering.ts";
import { components } from "./components.ts";
import { comparedWords, jaccard } from "./shingles.ts";
import { similarPairs, type SimilarPair } from "./similarPairs.ts";

/** Measured on the calendar: below, two shows of one series share their sentence and are not the same show. */
const LEAST_LIKENESS = 0.6;
const LEAST_OF_TITLES = 0.6;

/**
 * The groups of near copies among activities and events, each member with the one it is likest to. A group is named by its smallest
 * id, so that it keeps its name from one import to the next. Deterministic.
 */
export async function findDuplicates(
  offerings: AsyncIterable<Offering> | Iterable<Offering>,
): Promise<DuplicateLink[]> {
  const compared: Compared[] = [];
  for await (const offering of offerings) if (isLeisure(offering)) compared.push(comparedPart(offering));
  const pairs = similarPairs(
    compared.map(({ text }) => text),
    LEAST_LIKENESS,
  ).filter(({ first, second }) => haveSameTitle(compared[first], compared[second]));
  return linksOf(compared, pairs);
}

interface Compared {
  id: string;
  text: string;
  titleWords: ReadonlySet<string>;
  numbers: string;
}

const isLeisure = ({ kind }: Offering) => kind === "activity" || kind === "event";

function comparedPart({ id, title, summary, description }: Offering): Compared {
  const name = withoutPlace(title.fr);
  return {
    id,
    text: `${name} ${description?.fr ?? summary.fr}`,
    titleWords: new Set(comparedWords(name)),
    numbers: comparedWords(name)
      .filter((word) => /\d/.test(word))
      .join(" "),
  };
}

/** « Zumba au parc Chopin » and « Zumba au parc Prévost » are one activity at two places. */
const place =
  /[\s_:|–-]+(?:(?:au|aux|à l['’]|à la|à|du|de la|chez)[\s_]+)?(?:parc(?:-école)?|biblioth[èe]que|berge|bois|centre|piscine|aréna|école|pavillon|place|gymnase|station)(?!\p{L}).*$/iu;
function withoutPlace(title: string): string {
  return title.replace(place, "") || title;
}

/**
 * « Assemblée du 3 août » is not that of the 25, « partie 1 » is not « partie 2 », and two films of one series each have a word
 * of their own: one title may only add to the other.
 */
function haveSameTitle(a: Compared | undefined, b: Compared | undefined): boolean {
  if (!a || !b || a.numbers !== b.numbers) return false;
  const [short, long] = a.titleWords.size <= b.titleWords.size ? [a, b] : [b, a];
  const adds = [...short.titleWords].every((word) => long.titleWords.has(word));
  return adds && jaccard(a.titleWords, b.titleWords) >= LEAST_OF_TITLES;
}

function linksOf(compared: readonly Compared[], pairs: readonly SimilarPair[]): DuplicateLink[] {
  const groups = components(compared.length, pairs);
  const nearest = new Map<number, { other: number; likeness: number }>();
  const keep = (at: number, other: number, likeness: number) => {
    if (likeness > (nearest.get(at)?.likeness ?? 0)) nearest.set(at, { other, likeness });
  };
  for (const { first, second, likeness } of pairs) {
    keep(first, second, likeness);
    keep(second, first, likeness);
  }
  const idAt = (at: number) => compared[at]?.id ?? "";
  // Ids come in order, and the root of a group is its smallest position.
  return Array.from(nearest, ([at, { other, likeness }]) => ({
    offeringId: idAt(at),
    group: idAt(groups[at] ?? at),
    nearest: idAt(other),
    likeness: Math.round(likeness * 1_000) / 1_000,
  })).toSorted((a, b) => (a.offeringId < b.offeringId ? -1 : 1));
}
