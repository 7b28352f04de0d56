// The committed model on the pages held out, beside the peers: micro-averaged over the pages on which the editors chose something.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decisive } from "../../knowledge/enrich/model/features.ts";
import { createPredict, readCommittedWeights } from "../../knowledge/enrich/model/predict.ts";
import type { Family } from "../../knowledge/enrich/model/weights.ts";
import { createPlaceNames } from "../../knowledge/enrich/placeNames.ts";
import { readFacilities } from "../../knowledge/import/index.ts";
import { lavalFolder } from "../../scripts/enrichment/lavalPages.ts";
import { splitPages, type SplitPage } from "../../scripts/enrichment/split.ts";
import { keywords, majority, nearest, type LabelPeer } from "./peers/labelPeers.ts";

export interface Counts {
  labelled: number;
  given: number;
  right: number;
}
export interface FamilyScore {
  family: Family;
  /** `placed`: only the pages whose text names a place of the city, the others do not say where. */
  scope: "all" | "placed";
  pages: number;
  /** By method: ours and each peer. */
  counts: Readonly<Record<string, Counts>>;
}

/** From the text alone, or from the names of its places too, which the source gives for most pages. */
export function scoreFamilies(from: "text" | "text and places"): FamilyScore[] {
  const facilities = readFacilities(
    readFileSync(join(lavalFolder, "laval_lieux.csv"), "utf8"),
    "laval_lieux.csv",
  ).facilities;
  const places = createPlaceNames(facilities);
  const predict = createPredict(readCommittedWeights(), places);
  const pages = splitPages().map((page) => (from === "text" ? { ...page, place: "" } : page));
  const known = pages.filter(({ heldOut }) => !heldOut);
  const namesPlace = (page: SplitPage) => decisive(places.within(`${page.title}\n${page.text}`)).length > 0;
  const methodsOf = (family: Family): Record<string, LabelPeer> => ({
    ours: (page) => predict(page).flatMap((one) => (one.family === family ? [one.label] : [])),
    "nearest pages": nearest(family, known),
    keywords: keywords(family, known, places),
    majority: majority(family, known),
  });
  const score = (family: Family, scope: FamilyScore["scope"]): FamilyScore => {
    const judged = pages.filter((page) => page.heldOut && page.labels[family].length > 0);
    const kept = scope === "placed" ? judged.filter(namesPlace) : judged;
    const counts = Object.entries(methodsOf(family)).map(([name, method]) => [name, countsOf(family, kept, method)]);
    return { family, scope, pages: kept.length, counts: Object.fromEntries(counts) };
  };
  return [
    score("audience", "all"),
    score("category", "all"),
    score("neighbourhood", "placed"),
    score("neighbourhood", "all"),
  ];
}

function countsOf(family: Family, pages: readonly SplitPage[], method: LabelPeer): Counts {
  const each = pages.map((page) => {
    const given = method(page);
    const right = given.filter((label) => page.labels[family].includes(label)).length;
    return { labelled: page.labels[family].length, given: given.length, right };
  });
  return each.reduce(add, { labelled: 0, given: 0, right: 0 });
}

export const add = (a: Counts, b: Counts): Counts => ({
  labelled: a.labelled + b.labelled,
  given: a.given + b.given,
  right: a.right + b.right,
});
export const f1 = ({ labelled, given, right }: Counts): number => (2 * right) / (labelled + given);

/** Every family, the neighbourhood where the text names a place (`placed`) or wherever the editors gave one (`all`). */
export function overall(scores: readonly FamilyScore[], method: string, scope: FamilyScore["scope"]): Counts {
  const taken = scores.filter((one) => one.family !== "neighbourhood" || one.scope === scope);
  return taken.flatMap(({ counts }) => counts[method] ?? []).reduce(add, { labelled: 0, given: 0, right: 0 });
}
