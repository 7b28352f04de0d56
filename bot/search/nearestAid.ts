import type { SearchResult } from "../../contracts/search.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import type { Work } from "../work.ts";
import { needTopic } from "./needTopic.ts";

/** What the catalogue must be sure of, and how far an aid must lead whatever else it holds. */
const SURE = 0.55;
const LEADS = 1.05;

export interface Aid {
  programme: string;
  confidence: number;
}

/** The aid that answers a need better than anything else of the catalogue, if one does. */
export async function nearestAid(work: Work, parts: EngineParts): Promise<Aid | undefined> {
  return aidIn(await nearest(needTopic(work.text), work, parts));
}

/** How sure the catalogue is that a service of the city is what is told of: « j'ai perdu mon chat ». Undefined when it is not. */
export async function nearestService(work: Work, parts: EngineParts): Promise<number | undefined> {
  const { hits, confidence = 1 } = await nearest(work.text, work, parts);
  return hits[0]?.offering.service !== undefined && confidence >= SURE ? confidence : undefined;
}

function nearest(text: string, work: Work, { knowledge }: EngineParts): Promise<SearchResult> {
  const language = work.understanding?.language ?? work.state.language;
  return from("catalogue", () => knowledge.search({ text, language, criteria: {}, limit: 8, now: work.now }));
}

function aidIn({ hits, confidence = 1 }: SearchResult): Aid | undefined {
  const [best] = hits;
  const programme = best?.offering.subsidy?.programme;
  if (!best || programme === undefined || confidence < SURE) return undefined;
  const other = hits.find(({ offering }) => offering.kind !== "subsidy");
  return other && best.score < other.score * LEADS ? undefined : { programme, confidence };
}
