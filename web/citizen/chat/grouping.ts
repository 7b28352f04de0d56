import type { Language } from "../../../contracts/language.ts";
import type { Entry } from "./state.ts";

/** Bubbles of one speaker within five minutes, shown together with one time. `day` is set where a new day begins. */
export interface Group {
  key: string;
  from: Entry["from"];
  agent: Entry["agent"];
  entries: Entry[];
  at: number;
  newDay: boolean;
}

const together = 5 * 60_000;

export function groupEntries(entries: Entry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const newDay = !last || dayOf(last.at) !== dayOf(entry.at);
    const same = last?.from === entry.from && last.agent === entry.agent;
    if (last && same && !newDay && entry.at - last.at < together) {
      last.entries.push(entry);
      last.at = entry.at;
    } else groups.push({ key: entry.id, from: entry.from, agent: entry.agent, entries: [entry], at: entry.at, newDay });
  }
  return groups;
}

const dayOf = (at: number) => new Date(at).toDateString();

export function timeOf(at: number, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-CA`, { hour: "numeric", minute: "2-digit" }).format(at);
}

/** The day in words, or undefined for today: the caller has a word for it. */
export function dayName(at: number, now: number, language: Language): string | undefined {
  if (dayOf(at) === dayOf(now)) return undefined;
  const day = new Intl.DateTimeFormat(`${language}-CA`, { weekday: "long", day: "numeric", month: "long" }).format(at);
  return language === "fr" ? day.replace(/ 1(?= \p{L})/u, " 1er") : day;
}
