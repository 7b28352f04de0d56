import type { System } from "../../compose.ts";
import type { OfferingKind } from "../../contracts/offering.ts";
import type { Criteria, Hit, SearchResult } from "../../contracts/search.ts";
import type { Weekday } from "../../contracts/understanding.ts";
import { type ExitCode, type Output, UsageFault } from "../output.ts";

export interface SearchOptions {
  top: number;
  age?: number;
  near?: string;
  on?: Weekday[];
  kind?: OfferingKind[];
  free?: boolean;
  neighbourhood?: string;
  lang: "fr" | "en";
}

/** `search "QUERY"`: the limits that its words say, then the hits with their scores and reasons, best first. */
export async function search(system: System, query: string, options: SearchOptions, output: Output): Promise<ExitCode> {
  const now = system.clock.now();
  const { topic, aside, criteria } = system.readAsked(query, now);
  const result = await system.knowledge.search({
    text: topic,
    aside,
    language: options.lang,
    criteria: { ...criteria, ...criteriaOf(system, options) },
    limit: options.top,
    now,
    gently: true,
    ...(options.kind ? { kinds: options.kind } : {}),
  });
  for (const hit of result.hits) output.result(hitAsJson(hit), hitAsText(hit, options.lang));
  if (result.hits.length === 0) tellNothing(result, options.lang, output);
  return 0;
}

function criteriaOf(system: System, options: SearchOptions): Criteria {
  const near = options.near ? system.knowledge.locate(options.near) : undefined;
  if (options.near && !near)
    throw new UsageFault(`--near: « ${options.near} » is not a postal area, a neighbourhood or a facility of Laval`);
  return {
    ...(options.age === undefined ? {} : { age: options.age }),
    ...(near ? { near: { label: near.label, lat: near.lat, lon: near.lon } } : {}),
    ...(options.on ? { weekdays: options.on } : {}),
    ...(options.free ? { free: true as const } : {}),
    ...(options.neighbourhood ? { neighbourhood: options.neighbourhood } : {}),
  };
}

/** What is not there, what put it aside, and what comes nearest: on stderr, for a pipe of results has none. */
function tellNothing({ excludedBy, nearest = [] }: SearchResult, language: "fr" | "en", output: Output): void {
  if (!output.json) output.result(undefined, "Rien trouvé. / Nothing found.");
  for (const { criterion, count } of excludedBy) output.progress(`  sans « ${criterion} » : ${count}`);
  for (const hit of nearest) output.progress(`  ≈ ${titleOf(hit, language)}  (${hit.offering.id})`);
}

function hitAsJson(hit: Hit): object {
  const { offering, session, score, reasons, distanceKm, elsewhere } = hit;
  return {
    offeringId: offering.id,
    ...(session ? { sessionId: session.id, startsAt: session.startsAt } : {}),
    kind: offering.kind,
    title: offering.title,
    score,
    reasons,
    ...(distanceKm === undefined ? {} : { distanceKm }),
    ...(elsewhere ? { elsewhere } : {}),
  };
}

const titleOf = ({ offering }: Hit, language: "fr" | "en") =>
  (language === "en" ? offering.title.en : undefined) ?? offering.title.fr;

function hitAsText(hit: Hit, language: "fr" | "en"): string {
  const places = [...new Set((hit.elsewhere ?? []).flatMap(({ place }) => place ?? []))];
  return [
    `${hit.score.toFixed(3)}  ${titleOf(hit, language)}  (${hit.offering.id})`,
    ...hit.reasons.map((reason) => `       ✓ ${reason.text[language]}`),
    ...(places.length > 0 ? [`       + ${places.join(" · ")}`] : []),
  ].join("\n");
}
