import type { CityPlace, Hours } from "../../contracts/information.ts";
import type { Language } from "../../contracts/language.ts";
import type { Weekday } from "../../contracts/understanding.ts";
import { distanceText } from "../format/money.ts";
import { formatText, informationTexts as texts, type TextValues } from "../texts/index.ts";
import { oneStop, thatDayText, weekText } from "./hoursText.ts";
import { sourceText } from "./sourceText.ts";

export interface PlaceAsked {
  place: CityPlace;
  hours?: Hours;
  distanceKm?: number;
  /** Where the distance is measured from. */
  from?: string;
  day?: Weekday;
  holiday: boolean;
  /** What was asked; a bare name asks both. */
  wants: { hours: boolean; way: boolean };
}

/** Where a place is, when it is open as far as a source says, and how to get there. */
export function placeText(asked: PlaceAsked, language: Language): string {
  const { wants } = asked;
  const parts = [
    where(asked, language),
    ...(wants.hours ? hoursOf(asked, language) : []),
    ...(wants.way ? wayTo(asked.place, language) : []),
    asked.place.phone && !wants.hours ? formatText(texts.phone, language, { phone: asked.place.phone }) : "",
  ];
  return parts
    .filter((part) => part !== "")
    .map(oneStop)
    .join("\n");
}

/** Several places that keep the same hours need no choice among them. */
export function sharedHoursText(hours: Hours, count: number, language: Language): string {
  return [
    oneStop(formatText(texts.hoursOfAll, language, { count, week: weekText(hours.days, language) })),
    formatText(texts.hoursCaution, language),
    sourceText(hours.source, language),
  ].join("\n");
}

function where({ place, distanceKm, from }: PlaceAsked, language: Language): string {
  return formatText(texts.place, language, {
    name: place.name,
    ...known("address", place.address),
    ...known("area", place.neighbourhood),
    ...(distanceKm === undefined ? {} : { distance: distanceText(distanceKm, language), ...known("from", from) }),
  });
}

function hoursOf({ place, hours, day, holiday }: PlaceAsked, language: Language): string[] {
  const phone = known("phone", place.phone);
  if (!hours) return [formatText(texts.hoursUnknown, language, phone)];
  return [
    holiday ? formatText(texts.holiday, language) : day ? thatDayText(hours.days, day, language) : "",
    formatText(texts.hours, language, { week: weekText(hours.days, language) }),
    formatText(texts.hoursCaution, language, phone),
    sourceText(hours.source, language),
  ];
}

/** The map opens only if the citizen follows the link; no line of bus is invented. */
function wayTo({ name, address, lat, lon }: CityPlace, language: Language): string[] {
  const query = encodeURIComponent(`${address ?? name}, Laval, Québec`);
  const link =
    lat === undefined || lon === undefined
      ? `https://www.openstreetmap.org/search?query=${query}`
      : `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
  return [formatText(texts.map, language, { link }), formatText(texts.bus, language)];
}

const known = (name: string, value: string | undefined): TextValues => (value === undefined ? {} : { [name]: value });
