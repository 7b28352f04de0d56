import { fold } from "../../contracts/fold.ts";
import type { CityPlace, PlacesFound } from "../../contracts/information.ts";
import { weekdaySchema, type Weekday } from "../../contracts/understanding.ts";
import type { Params } from "../../flows/index.ts";
import { placeText, sharedHoursText } from "../compose/placeText.ts";
import type { EngineParts } from "../dependencies.ts";
import { cityMoment } from "../format/cityTime.ts";
import { isHoliday } from "../search/holidays.ts";
import { periodOf } from "../search/period.ts";
import type { Work } from "../work.ts";
import { resultOf, textOf, wordsOf, type Action } from "./action.ts";

/** Names offered as buttons; more would be a list to read rather than a choice. */
const MOST_NAMES = 9;

/** The place a citizen asks about, with its hours and the way there; the names to choose from when several fit. */
export const findPlace: Action = async (work, { slots, args }, parts) => {
  const { places, from } = placesFor(work, slots, parts);
  const which = textOf(slots["which"]);
  const fitting = which ? places.filter(({ place }) => fold(place.name) === fold(which)) : places;
  const kept = fitting.length > 0 ? fitting : places;
  const found = args["nearest"] === true ? kept.slice(0, 1) : kept;
  const [only] = found;
  if (!only)
    return { work, result: resultOf({ found: false, several: false, answer: await isAnswered(work, slots, parts) }) };
  const { language } = work.state;
  const wants = wantsOf(wordsOf(work, slots));
  if (found.length === 1) {
    const hours = parts.information.hours(only.place);
    const day = dayAsked(slots, work.now);
    const asked = { ...only, ...day, wants, ...(from ? { from } : {}), ...(hours ? { hours } : {}) };
    return { work, result: resultOf({ found: true, several: false, text: placeText(asked, language) }) };
  }
  const shared = wants.hours && !wants.way ? sharedHours(found, parts) : undefined;
  if (shared) {
    const text = sharedHoursText(shared, found.length, language);
    return { work, result: resultOf({ found: true, several: false, text }) };
  }
  const names = found.slice(0, MOST_NAMES).map(({ place }) => place.name);
  return { work, result: resultOf({ found: false, several: true, names }) };
};

/** "À quelle heure répond le 311?": no place, and yet a question that has its answer. */
async function isAnswered(work: Work, slots: Params, { information }: EngineParts): Promise<boolean> {
  return (await information.ask(wordsOf(work, slots))).kind !== "none";
}

/** Where the words of a question lead. */
export function placesFor(work: Work, slots: Params, parts: EngineParts): PlacesFound {
  const [place, near] = [textOf(slots["place"]), textOf(slots["near"])];
  return parts.information.places({
    text: wordsOf(work, slots),
    ...(place ? { place } : {}),
    ...(near ? { near } : {}),
  });
}

/** All of a kind that keep the same hours (the nine libraries). */
function sharedHours(found: PlacesFound["places"], { information }: EngineParts) {
  const hours = found.map(({ place }: { place: CityPlace }) => information.hours(place));
  const [first] = hours;
  return first && hours.every((one) => JSON.stringify(one?.days) === JSON.stringify(first.days)) ? first : undefined;
}

function wantsOf(text: string): { hours: boolean; way: boolean } {
  const folded = fold(text);
  const hours = /\b(?:heures?|horaires?|ouv\w*|ferm\w*|hours?|open\w*|clos\w*|schedule|what time|until when)\b/.test(
    folded,
  );
  const way =
    /\b(?:ou (?:est|se|sont|c.est|ca)|c.est ou|est ou|adresse|rendre|rends?|aller|chemin|itineraire|direction|proche|pres|where|address|directions?|get (?:there|to)|nearest|closest|near|map|carte)\b/.test(
      folded,
    );
  return hours === way ? { hours: true, way: true } : { hours, way };
}

/** The weekday that was asked about, and whether that day is a holiday. */
function dayAsked(slots: Params, now: Date): { day?: Weekday; holiday: boolean } {
  const [weekday] = [slots["weekday"] ?? []].flat();
  const date = textOf(slots["date"]);
  const period = date ? periodOf(date, now) : undefined;
  const named = weekdaySchema.safeParse(weekday);
  if (named.success) return { day: named.data, holiday: false };
  if (!period) return { holiday: false };
  const day = weekdaySchema.options[cityMoment(Date.parse(`${period.from}T16:00:00Z`)).weekday];
  return { ...(day && period.from === period.to ? { day } : {}), holiday: isHoliday(period.from) };
}
