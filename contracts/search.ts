import { z } from "zod";
import { languageSchema, type Bilingual, type Language } from "./language.ts";
import { offeringKindSchema, type Offering, type Session } from "./offering.ts";
import { weekdaySchema } from "./understanding.ts";

/** A point and its name, for distances (haversine, kilometres). */
export const pointSchema = z.object({ label: z.string(), lat: z.number(), lon: z.number() });
export type Point = z.infer<typeof pointSchema>;

/**
 * What limits a search. All are hard filters except `near` without `maxKm`, which only orders.
 * An offering that says nothing about a criterion is not excluded by it, but ranks below those that fit, except for
 * `weekdays`, `timeOfDay`, `from`/`to`, `neighbourhood`, `free` and `accessibility`, which must be known to hold.
 */
export const criteriaSchema = z
  .object({
    age: z.number().min(0).max(120),
    ageMin: z.number(),
    ageMax: z.number(),
    weekdays: z.array(weekdaySchema),
    timeOfDay: z.string(),
    /** Days in the city's zone, both included. */
    from: z.iso.date(),
    to: z.iso.date(),
    /** Months of any year, 1 to 12. */
    months: z.array(z.number().int().min(1).max(12)),
    priceMax: z.number().min(0),
    free: z.literal(true),
    near: pointSchema,
    maxKm: z.number().positive(),
    neighbourhood: z.string(),
    place: z.string(),
    audiences: z.array(z.string()),
    setting: z.enum(["indoor", "outdoor"]),
    accessibility: z.array(z.string()),
    seatsNeeded: z.number().int().positive(),
  })
  .partial();
export type Criteria = z.infer<typeof criteriaSchema>;
export type CriterionName = keyof Criteria;

export interface SearchQuery {
  /** What is looked for, without the constraints when the caller has taken them out. */
  text: string;
  /** Words of limits that an offering may say: they order what is found, and find nothing by themselves. */
  aside?: string;
  language: Language;
  kinds?: z.infer<typeof offeringKindSchema>[];
  criteria: Criteria;
  limit: number;
  /** Ids already shown ("see more"). */
  exclude?: string[];
  now: Date;
  /**
   * A question as it was typed, not answers given one by one: what an offering leaves open about any criterion lowers it and
   * never excludes it; what it contradicts still does.
   */
  gently?: true;
  /** One hit a page, as collections are judged; otherwise the pages of one activity are one hit (`elsewhere`). */
  pageByPage?: true;
  /** Shows what was found below the score under which « rien trouvé » is said. */
  evenUnsure?: true;
}

/** What one line asks for: the words of the topic, and the limits that were read and taken out of it. */
export interface AskedInWords {
  topic: string;
  /** The words that were taken out and may stand in an offering (a place). */
  aside: string;
  criteria: Criteria;
}
/** Without `now`, days that hang on it (« demain ») are left out. */
export type ReadAsked = (text: string, now?: Date) => AskedInWords;

export type ReasonKind =
  | "topic"
  | "age"
  | "day"
  | "time"
  | "date"
  | "distance"
  | "neighbourhood"
  | "price"
  | "audience"
  | "accessibility"
  | "setting"
  | "seats"
  | "record";

/** One thing that really matched, in both languages; `evidence` quotes the words of the offering, `from` the asker's. */
export interface Reason {
  kind: ReasonKind;
  text: Bilingual;
  evidence?: string;
}

export interface Hit {
  offering: Offering;
  /** The best session that passes every criterion (activities and events). */
  session?: Session;
  score: number;
  reasons: Reason[];
  distanceKm?: number;
  /** The other pages of the same activity that pass every criterion: one activity at nine libraries is one hit. */
  elsewhere?: { offeringId: string; sessionId?: string; place?: string; distanceKm?: number }[];
}

export interface SearchResult {
  hits: Hit[];
  /** Offerings that passed every criterion, shown or not. */
  total: number;
  /** When `hits` is empty: how many on-topic offerings each criterion alone put aside, most first. */
  excludedBy: { criterion: CriterionName; count: number }[];
  /** How sure it is that the best hit answers, 0..1: under the calibrated score there are no hits. */
  confidence?: number;
  /** When `hits` is empty: what comes nearest to the topic, or what the criterion that excluded most put aside. */
  nearest?: Hit[];
}
export type Search = (query: SearchQuery) => Promise<SearchResult>;

/** Something to complete what is being typed with, in the language it is written in. */
export const suggestionSchema = z.object({
  text: z.string(),
  language: languageSchema,
  kind: z.enum(["topic", "place", "activity"]),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What the engine may ask of the catalogue. All but `search` are in memory and immediate. */
export interface Knowledge {
  search: Search;
  offering(id: string): Offering | undefined;
  /** The point of a facility, neighbourhood or postal area named by a citizen (accents, nicknames and typing errors allowed). */
  locate(name: string): (Point & { kind: "facility" | "neighbourhood" | "postal_area" }) | undefined;
}
