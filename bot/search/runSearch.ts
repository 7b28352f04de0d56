import type { Hit, SearchQuery, SearchResult } from "../../contracts/search.ts";
import type { Call, CallResult } from "../../flows/index.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import { withProfile } from "../profile.ts";
import type { Factor, Found, Work } from "../work.ts";
import { criteriaFrom, type FromRecord, type ReadCriteria } from "./criteria.ts";
import { helpsOf } from "./helps.ts";
import { relevant } from "./relevant.ts";
import { isLeftOver, topicOf } from "./topic.ts";

type SearchCall = Extract<Call, { kind: "search" }>;

/** How many are looked at to know which question would help; three are shown. */
const LOOKED_AT = 24;
export const SHOWN = 3;
/** This near the best, a service may be the one that was meant. */
const CLOSE = 0.75;

/** Searches for a flow: what was said gives the limits, the record fills in where consent allows, results stay in the turn. */
export async function runSearch(
  work: Work,
  call: SearchCall,
  parts: EngineParts,
): Promise<{ work: Work; result: CallResult }> {
  const known =
    call.kinds.includes("activity") || call.kinds.includes("subsidy") ? await withProfile(work, parts) : work;
  const record = call.kinds.includes("activity") ? recordOf(known, call) : {};
  const read = call.kinds.includes("activity")
    ? criteriaFrom(call.slots, record, parts.knowledge, work.now)
    : { criteria: {} };
  const found = await search(known, call, read, parts);
  const kept = { ...found, factors: factorsOf(record, read) };
  return {
    work: { ...known, found: { ...known.found, [`${call.flow}/${call.step}`]: kept }, topics: topicsOf(known, kept) },
    result: { kind: "result", data: dataOf(kept.result, call) },
  };
}

async function search(
  work: Work,
  call: SearchCall,
  read: ReadCriteria,
  parts: EngineParts,
): Promise<Omit<Found, "factors">> {
  const query: SearchQuery = {
    text: topicOf(call, work),
    language: work.state.language,
    kinds: call.kinds,
    criteria: read.criteria,
    limit: LOOKED_AT,
    exclude: call.exclude,
    now: work.now,
  };
  const place = read.unknownPlace ? { unknownPlace: read.unknownPlace } : {};
  const first = await from("catalogue", () => parts.knowledge.search(query));
  if (aidForPastime(work, call) && relevant(first, call).hits.length === 0) {
    const wider = { ...query, text: PASTIMES[query.language ?? "fr"] };
    return { result: relevant(await from("catalogue", () => parts.knowledge.search(wider)), call), ...place };
  }
  const noise = first.hits.length === 0 && query.text !== "" && isLeftOver(call);
  const said = noise ? { ...query, text: "" } : query;
  const result = noise ? await from("catalogue", () => parts.knowledge.search(said)) : first;
  if (result.hits.length > 0 || read.assumedKm === undefined || call.exclude.length > 0)
    return { result: relevant(result, call), ...place };
  const { maxKm: _, ...wider } = read.criteria;
  const again = await from("catalogue", () => parts.knowledge.search({ ...said, criteria: wider }));
  return again.hits.length > 0
    ? { result: relevant(again, call), widenedFromKm: read.assumedKm, ...place }
    : { result, ...place };
}

/** No aid is for hockey; there are some for pastimes, which hockey is one of. */
const aidForPastime = ({ understanding }: Work, { kinds, slots }: SearchCall) =>
  kinds.includes("subsidy") && slots["programme"] === undefined && understanding?.entities.activity !== undefined;

const PASTIMES = { fr: "aide pour payer les loisirs", en: "help to pay for recreation" };

/** What the person step of the flow found in the record, said or not. */
function recordOf(work: Work, { slots }: SearchCall): FromRecord {
  const frame = work.state.flow.frames.at(-1);
  const record = frame?.results["record"] ?? {};
  const said = slots["age"] !== undefined || slots["ageMin"] !== undefined || slots["ageMax"] !== undefined;
  const ignored = frame?.skipped ?? [];
  return {
    ...(typeof record["age"] === "number" && !said && !ignored.includes("age") ? { age: record["age"] } : {}),
    ...(typeof record["near"] === "string" && !ignored.includes("near") ? { near: record["near"] } : {}),
  };
}

function factorsOf(record: FromRecord, { criteria }: ReadCriteria): Factor[] {
  return [
    ...(record.age !== undefined && criteria.age === record.age ? [{ field: "age", value: String(record.age) }] : []),
    ...(record.near !== undefined && criteria.near ? [{ field: "postalCode", value: record.near }] : []),
  ];
}

/** What the flow's conditions and texts may look at. Small: it is stored with the state. */
function dataOf(result: SearchResult, call: SearchCall): CallResult["data"] {
  const [first] = result.hits;
  return {
    total: result.total,
    ids: result.hits.slice(0, SHOWN).map(({ offering }) => offering.id),
    helps: call.kinds.includes("activity") ? helpsOf(result.hits) : [],
    close: call.kinds.includes("service") ? closeTo(result.hits) : [],
    ...(first ? firstOf(first) : { is_request: false }),
  };
}

/** Services that score nearly as well as the best: the citizen may have meant any of them. */
function closeTo(hits: readonly Hit[]): string[] {
  const best = hits[0]?.score ?? 0;
  const close = hits.filter(({ offering, score }) => offering.service !== undefined && score >= best * CLOSE);
  return close.slice(0, SHOWN).map(({ offering }) => offering.id);
}

function firstOf({ offering }: Hit): CallResult["data"] {
  const { title, service } = offering;
  return {
    is_request: service !== undefined,
    title_fr: title.fr,
    title_en: title.en ?? title.fr,
    ...(service
      ? {
          request_type: service.requestType,
          next_fr: service.nextStep.fr,
          next_en: service.nextStep.en ?? service.nextStep.fr,
          days: service.targetDays ?? 0,
        }
      : {}),
  };
}

function topicsOf(work: Work, { result }: Found): string[] {
  return [
    ...new Set([...work.topics, ...result.hits.slice(0, SHOWN).flatMap(({ offering }) => offering.topics.slice(0, 3))]),
  ];
}
