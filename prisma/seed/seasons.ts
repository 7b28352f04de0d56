import { addDays } from "./civilTime.ts";

export const seasonNames = ["winter", "spring", "summer", "fall"] as const;
export type SeasonName = (typeof seasonNames)[number];

/** A season of the programme. They follow each other without a gap: `lastDay` is the eve of the next one. */
export interface Season {
  name: SeasonName;
  year: number;
  /** As in session ids: `hiver-2025`. */
  label: string;
  firstDay: string;
  lastDay: string;
}

const table: Record<SeasonName, { starts: string; french: string; next: SeasonName }> = {
  winter: { starts: "01-06", french: "hiver", next: "spring" },
  spring: { starts: "03-31", french: "printemps", next: "summer" },
  summer: { starts: "06-25", french: "ete", next: "fall" },
  fall: { starts: "09-15", french: "automne", next: "winter" },
};

function season(name: SeasonName, year: number): Season {
  const { starts, french, next } = table[name];
  const lastDay = addDays(`${next === "winter" ? year + 1 : year}-${table[next].starts}`, -1);
  return { name, year, label: `${french}-${year}`, firstDay: `${year}-${starts}`, lastDay };
}

/** The season running on a day; the first days of January still belong to the fall of the year before. */
export function seasonOn(day: string): Season {
  const year = Number(day.slice(0, 4));
  const begun = [season("fall", year - 1), ...seasonNames.map((name) => season(name, year))];
  return begun.findLast((candidate) => candidate.firstDay <= day) ?? season("fall", year - 1);
}

/** The running season and the four after it: a year ahead, so that each season is met. */
export function seasonsFrom(day: string): Season[] {
  const seasons = [seasonOn(day)];
  while (seasons.length < 5) seasons.push(...seasons.slice(-1).map(seasonAfter));
  return seasons;
}

function seasonAfter({ name, year }: Season): Season {
  const { next } = table[name];
  return season(next, next === "winter" ? year + 1 : year);
}
