import { z } from "zod";
import { type Localized } from "../../contracts/language.ts";
import type { Offering, Place } from "../../contracts/offering.ts";
import { readData } from "./demonstrationData.ts";
import { facilitiesOf, scheduleSchema, sessionsOf } from "./schedule/schedule.ts";
import { titledSchema } from "./texts.ts";

const files = ["aquatics", "sports", "wellness", "arts", "learning", "libraries", "families", "camps", "events"];

const levels = {
  beginner: { fr: "Débutant", en: "Beginner" },
  intermediate: { fr: "Intermédiaire", en: "Intermediate" },
  advanced: { fr: "Avancé", en: "Advanced" },
  all: { fr: "Tous les niveaux", en: "All levels" },
} satisfies Record<string, Localized>;

/** One activity or event as written in `data/activities`. `ages` is [from, to] in years, 6 months being 0.5. */
const activitySchema = titledSchema.extend({
  code: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(["activity", "event"]).default("activity"),
  ages: z.union([z.tuple([z.number()]), z.tuple([z.number(), z.number()])]).optional(),
  audiences: z.array(z.string()).min(1),
  topics: z.array(z.string()).min(1),
  level: z.enum(["beginner", "intermediate", "advanced", "all"]).optional(),
  setting: z.enum(["indoor", "outdoor", "both"]),
  accessibility: z.array(z.string()).default([]),
  /** [price, price for residents]; [0] is free. */
  price: z.union([z.tuple([z.number()]), z.tuple([z.number(), z.number()])]),
  registration: z.boolean().optional(),
  schedule: scheduleSchema,
});
type Activity = z.infer<typeof activitySchema>;

/** Activities and events with their sessions still to come at `now`. */
export function demonstrationActivities(now: Date, place: (facility: string) => Place): Offering[] {
  return files
    .flatMap((file) => readData(`activities/${file}`, z.array(activitySchema)))
    .map((activity) => activityToOffering(activity, now, place));
}

function activityToOffering(activity: Activity, now: Date, place: (facility: string) => Place): Offering {
  const { code, kind, title, summary, topics, audiences, setting, accessibility, schedule } = activity;
  const id = `demo-${code}`;
  const places = facilitiesOf(schedule).map(place);
  const level = activity.level && levels[activity.level];
  const sessions = sessionsOf(schedule, { now, offeringId: id, place });
  return {
    ...{ id, kind, source: "demo", title, summary, topics, audiences, setting, accessibility },
    ...agesOf(activity),
    price: priceOf(activity),
    registration: registrationOf(activity),
    organism: "Ville de Laval",
    categories: [topics[0] ?? kind],
    keywords: [],
    neighbourhoods: [...new Set(places.flatMap(({ neighbourhood }) => neighbourhood ?? []))],
    places,
    sessions: level ? sessions.map((session) => ({ ...session, level })) : sessions,
    status: "active",
    demonstration: true,
    evidence: [],
  };
}

function agesOf({ ages }: Activity): { ageMin?: number; ageMax?: number } {
  if (!ages) return {};
  const [ageMin, ageMax] = ages;
  return ageMax === undefined ? { ageMin } : { ageMin, ageMax };
}

function priceOf({ price: [amount, resident] }: Activity): NonNullable<Offering["price"]> {
  const note = { fr: "Prix de démonstration", en: "Demonstration price" };
  return resident === undefined ? { amount, note } : { amount, resident, note };
}

function registrationOf({ registration, schedule }: Activity): NonNullable<Offering["registration"]> {
  const required = registration ?? (schedule.pattern === "course" || schedule.pattern === "camp");
  return { required, label: required ? "Inscription en ligne" : "Sans inscription" };
}
