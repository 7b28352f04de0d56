import { candidates, rulesFor } from "./block/rules.ts";
import { componentsOf } from "./cluster/components.ts";
import { splitComponent } from "./cluster/splitComponent.ts";
import { createComparer } from "./compare/comparer.ts";
import { createScorer } from "./compare/scorer.ts";
import { learnModel } from "./learn/learnModel.ts";
import type { Model } from "./learn/model.ts";
import type { Records } from "./read/columns.ts";

export interface Link {
  a: number;
  b: number;
  /** Log2 of the odds that they are one person. */
  score: number;
}
export interface Resolved {
  /** For each record its cluster, numbered from 0 in the order of first records. */
  clusterOf: Int32Array;
  clusters: number;
  /** Pairs more likely one person than not, before the whole cluster was looked at. */
  links: Link[];
  model: Model;
}

/** Which records are of one person, by what they say and nothing else. The same records give the same answer. */
export function resolve(records: Records, told: (what: string) => void = () => {}): Resolved {
  const rules = rulesFor(records);
  told(`${records.size} records, ${rules.length} ways of blocking`);
  const comparer = createComparer(records);
  const model = learnModel(records, comparer, rules);
  told("weights learnt");
  const { score } = createScorer(comparer, model);
  const links: Link[] = [];
  candidates(rules, (a, b) => {
    const odds = score(a, b);
    if (odds > 0) links.push({ a, b, score: odds });
  });
  told(`${links.length} links`);
  const groups = componentsOf(records.size, links).flatMap((members) => splitComponent(members, score));
  return { ...numbered(groups, records.size), links, model };
}

function numbered(groups: number[][], size: number): Pick<Resolved, "clusterOf" | "clusters"> {
  const clusterOf = new Int32Array(size);
  groups
    .toSorted((a, b) => Math.min(...a) - Math.min(...b))
    .forEach((group, cluster) => group.forEach((record) => (clusterOf[record] = cluster)));
  return { clusterOf, clusters: groups.length };
}
