import type { Bilingual, Language } from "./language.ts";
import type { Facility } from "./offering.ts";
import type { Weekday } from "./understanding.ts";

/** Where a fact was read. `date` is a year, a month or a day, as precise as the source itself. */
export interface FactSource {
  name: Bilingual;
  url: string;
  date: string;
  /** `updated`: the page says when it was last changed; `published`: it was written that day; `read`: it does not say. */
  dated: "updated" | "published" | "read";
}

/** One answer on the city, true as far as its source and date go. */
export interface Answer {
  id: string;
  title: Bilingual;
  text: Bilingual;
  source: FactSource;
  topics: string[];
  /** A page the citizen may open, in each language: the city's own page, or its door where the page is in the other one. */
  link?: Bilingual;
  /** The flow that goes on from there. */
  flow?: string;
  /** From that day on, the fact may have changed. */
  checkBefore?: string;
}

/** `close`: several answers fit about as well, best first; the citizen chooses. `none`: nothing is sure enough. */
export type Asked = { kind: "answer"; answer: Answer } | { kind: "close"; answers: Answer[] } | { kind: "none" };

/** A place of the city that people go to: a facility of the registry, or a counter whose position no source gives. */
export type CityPlace = Pick<Facility, "id" | "name" | "address" | "postalCode" | "neighbourhood" | "phone"> &
  Partial<Pick<Facility, "lat" | "lon">> & { kind: string };

export interface PlaceWanted {
  /** What the citizen wrote: says which kind of place, and whether the nearest one. */
  text: string;
  /** The place named in it, when one was read. */
  place?: string;
  /** Where the citizen starts from: a postal area, a neighbourhood, a facility. */
  near?: string;
}
export interface PlacesFound {
  /** Nearest first when a starting point is known. */
  places: { place: CityPlace; distanceKm?: number }[];
  /** The starting point, when it was understood. */
  from?: string;
}

/** Opening and closing by day, `HH:MM`; an absent day is closed. */
export interface Hours {
  days: Partial<Record<Weekday, { opens: string; closes: string }>>;
  source: FactSource;
}

export interface Book {
  title: string;
  author: string;
  language: Language;
  genre: string;
  ageMin: number;
  ageMax?: number;
  /** The prize it won, and why it may please. */
  prize: Bilingual;
  why: Bilingual;
  source: FactSource;
}
export interface BooksWanted {
  language: Language;
  age?: number;
  genre?: string;
  /** Titles already suggested. */
  exclude?: readonly string[];
}

/** What is known of the city beside its catalogue: answers, places and their hours, books. */
export interface Information {
  ask(question: string): Promise<Asked>;
  /** The answer with that title, in either language. */
  titled(title: string): Answer | undefined;
  places(wanted: PlaceWanted): PlacesFound;
  hours(place: CityPlace): Hours | undefined;
  books(wanted: BooksWanted): Book[];
}
