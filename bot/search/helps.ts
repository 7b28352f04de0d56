import type { Hit } from "../../contracts/search.ts";

/** The questions whose answer would narrow what was found: asking anything else only costs the citizen time. */
export function helpsOf(hits: readonly Hit[]): string[] {
  return [
    ...(agesDiffer(hits) ? ["age"] : []),
    ...(distinct(hits.flatMap(weekdaysOf)) > 1 ? ["weekday"] : []),
    ...(distinct(hits.flatMap(placesOf)) > 1 ? ["near"] : []),
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
const distinct = (values: readonly string[]) => new Set(values).size;
