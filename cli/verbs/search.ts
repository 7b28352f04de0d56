import type { System } from "../../compose.ts";
import type { OfferingKind } from "../../contracts/offering.ts";
import type { Criteria, Hit } from "../../contracts/search.ts";
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

/** `search "QUERY"`: the hits with their scores and reasons, best first. */
export async function search(system: System, query: string, options: SearchOptions, output: Output): Promise<ExitCode> {
  const result = await system.knowledge.search({
    text: query,
    language: options.lang,
    criteria: criteriaOf(system, options),
    limit: options.top,
    now: system.clock.now(),
    ...(options.kind ? { kinds: options.kind } : {}),
  });
  for (const hit of result.hits) output.result(hitAsJson(hit), hitAsText(hit, options.lang));
  if (result.hits.length === 0 && !output.json) output.result(undefined, "Rien trouvé. / Nothing found.");
  for (const { criterion, count } of result.hits.length === 0 ? result.excludedBy : [])
    output.progress(`  sans « ${criterion} » : ${count}`);
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

function hitAsJson(hit: Hit): object {
  const { offering, session, score, reasons, distanceKm } = hit;
  return {
    offeringId: offering.id,
    ...(session ? { sessionId: session.id, startsAt: session.startsAt } : {}),
    kind: offering.kind,
    title: offering.title,
    score,
    reasons,
    ...(distanceKm === undefined ? {} : { distanceKm }),
  };
}

function hitAsText(hit: Hit, language: "fr" | "en"): string {
  const title = (language === "en" ? hit.offering.title.en : undefined) ?? hit.offering.title.fr;
  return [
    `${hit.score.toFixed(3)}  ${title}  (${hit.offering.id})`,
    ...hit.reasons.map((reason) => `       ✓ ${reason.text[language]}`),
  ].join("\n");
}
