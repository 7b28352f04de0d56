import type { Hit } from "../../contracts/search.ts";

/** The questions whose answer would narrow what was found: asking anything else only costs the citizen time. */
export function helpsOf(hits: readonly Hit[]): string[] {
  return [
    ...(agesDiffer(hits) ? ["age"] : []),
    ...(differ(hits, weekdaysOf) ? ["weekday"] : []),
    ...(differ(hits, placesOf) ? ["near"] : []),
  ];
}

/** No single age may take part in everything that was found. */
function agesDiffer(hits: readonly Hit[]): boolean {
  const lowest = Math.max(0, ...hits.map(({ session, offering }) => session?.ageMin ?? offering.ageMin ?? 0));
  const highest = Math.min(120, ...hits.map(({ session, offering }) => session?.ageMax ?? offering.ageMax ?? 120));
  return lowest > highest;
}

const weekdaysOf = ({ offering }: Hit) => offering.sessions.flatMap((session) => session.weekdays);
const placesOf = ({ offering }: Hit) => offering.sessions.flatMap((session) => session.place?.name ?? []);

/** Whether the hits have more than one value: most searches know it at the first hit. */
function differ(hits: readonly Hit[], valuesOf: (hit: Hit) => readonly string[]): boolean {
  let first: string | undefined;
  return hits.some((hit) => {
    const values = valuesOf(hit);
    first ??= values[0];
    return values.some((value) => value !== first);
  });
}
