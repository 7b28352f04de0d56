// What the text of an offering says that its source does not give: rules first, then the model where the source is silent.
import type { Enrichment } from "../../contracts/enrichment.ts";
import type { Facility, Offering } from "../../contracts/offering.ts";
import { createPredict, readCommittedWeights } from "./model/predict.ts";
import { createPlaceNames } from "./placeNames.ts";
import { predictFacts } from "./predictFacts.ts";
import { readFacts } from "./readFacts.ts";
import { textsOf } from "./textsOf.ts";

export type Enrich = (offering: Offering) => Enrichment[];

/**
 * Makes the reader of offerings; the weights are read from the disk once. Pure afterwards: the same offering, as its source gave
 * it, always has the same enrichments, each once. `enriched` (contracts/enrichment.ts) puts them in the offering.
 *
 * @example const enrich = createEnrich(facilities); enriched(source, enrich(source))
 */
export function createEnrich(facilities: readonly Facility[]): Enrich {
  const places = createPlaceNames(facilities);
  const predict = createPredict(readCommittedWeights(), places);
  return (offering) => {
    if (!isLeisure(offering)) return [];
    const texts = textsOf(offering);
    const read = readFacts(offering, texts, places);
    return [...read, ...predictFacts(offering, texts, { predict, places }, read)];
  };
}

/** Aids and services are written by hand with their conditions; an age in their text is a condition and not a public. */
const isLeisure = ({ kind }: Offering) => kind === "activity" || kind === "event";
