import { z } from "zod";
import type { Localized } from "../../contracts/language.ts";
import type { Offering } from "../../contracts/offering.ts";
import { cityDay } from "./civilTime.ts";
import { demonstrationOffering } from "./demonstrationOffering.ts";
import { readData } from "./demonstrationData.ts";
import { facilitiesOf, scheduleSchema, sessionsOf } from "./schedule/schedule.ts";
import type { Programme } from "./schedule/slot.ts";
import { seasonsFrom } from "./seasons.ts";
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

/** Activities and events with their sessions still to come. */
export function demonstrationActivities(now: Date, place: Programme["place"]): Offering[] {
  const today = cityDay(now);
  const programme = { now, today, seasons: seasonsFrom(today), place };
  return files
    .flatMap((file) => readData(`activities/${file}`, z.array(activitySchema)))
    .map((activity) => activityToOffering(activity, programme));
}

function activityToOffering(activity: Activity, programme: Programme): Offering {
  const { code, kind, title, summary, topics, audiences, setting, accessibility, schedule } = activity;
  const id = `demo-${code}`;
  const places = facilitiesOf(schedule).map(programme.place);
  const level = activity.level && levels[activity.level];
  const sessions = sessionsOf(schedule, { ...programme, offeringId: id });
  return {
    ...demonstrationOffering(),
    id,
    kind,
    title,
    summary,
    topics,
    audiences,
    setting,
    accessibility,
    places,
    ...agesOf(activity),
    price: priceOf(activity),
    registration: registrationOf(activity),
    categories: topics.slice(0, 1),
    neighbourhoods: [...new Set(places.flatMap(({ neighbourhood }) => neighbourhood ?? []))],
    sessions: level ? sessions.map((session) => ({ ...session, level })) : sessions,
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
