// The columns of the flat CSV (docs/catalogue-format.md) as a table: which cell becomes which field. Cells are text; the schema
// checks what comes out, so that a wrong number is refused there with its field named.
import type { DateTime } from "luxon";
import { CITY_TIME_ZONE } from "../../contracts/clock.ts";
import { readInstant, toInstant, weekdayOf } from "./civilTime.ts";
import type { CsvRow } from "./csvRows.ts";

type Cell = unknown;
type Read = (value: string) => Cell;

const asText: Read = (value) => value;
/** « 8,50 » and « 8.50 »; anything else stays text for the schema to refuse. */
const asNumber: Read = (value) => (/^-?\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(",", ".")) : value);
const asList: Read = (value) =>
  value
    .split("|")
    .map((item) => item.trim())
    .filter((item) => item !== "");
const asBoolean: Read = (value) => {
  if (/^(?:true|vrai|oui|yes|1)$/i.test(value)) return true;
  return /^(?:false|faux|non|no|0)$/i.test(value) ? false : value;
};
/** `2024-06-15 10:30` is the city's civil time; with `Z` or an offset it is that instant. */
const asInstant: Read = (value) => {
  const time = readInstant(value, CITY_TIME_ZONE);
  return time ? toInstant(time) : value;
};

type Columns = Readonly<Record<string, readonly [path: string, read: Read]>>;

export const offeringColumns: Columns = {
  id: ["id", asText],
  kind: ["kind", asText],
  source: ["source", asText],
  title_fr: ["title.fr", asText],
  title_en: ["title.en", asText],
  summary_fr: ["summary.fr", asText],
  summary_en: ["summary.en", asText],
  description_fr: ["description.fr", asText],
  description_en: ["description.en", asText],
  url: ["url", asText],
  organism: ["organism", asText],
  categories: ["categories", asList],
  topics: ["topics", asList],
  audiences: ["audiences", asList],
  keywords: ["keywords", asList],
  age_min: ["ageMin", asNumber],
  age_max: ["ageMax", asNumber],
  price: ["price.amount", asNumber],
  price_resident: ["price.resident", asNumber],
  setting: ["setting", asText],
  accessibility: ["accessibility", asList],
  neighbourhoods: ["neighbourhoods", asList],
  registration_required: ["registration.required", asBoolean],
  registration_url: ["registration.url", asText],
  registration_label: ["registration.label", asText],
  status: ["status", asText],
  demonstration: ["demonstration", asBoolean],
  as_of: ["asOf", asText],
};

export const sessionColumns: Columns = {
  session_id: ["id", asText],
  starts_at: ["startsAt", asInstant],
  ends_at: ["endsAt", asInstant],
  last_day: ["lastDay", asText],
  weekdays: ["weekdays", asList],
  open_interval: ["openInterval", asBoolean],
  session_price: ["price.amount", asNumber],
  session_price_resident: ["price.resident", asNumber],
  seats_total: ["seats.total", asNumber],
  seats_left: ["seats.left", asNumber],
  session_age_min: ["ageMin", asNumber],
  session_age_max: ["ageMax", asNumber],
  level_fr: ["level.fr", asText],
  level_en: ["level.en", asText],
  session_cancelled: ["cancelled", asBoolean],
};

export interface Fields {
  [name: string]: Cell;
}

/** The filled cells as an object: « title.fr » is `{ title: { fr } }`. */
export function fieldsOf(cells: CsvRow, columns: Columns): Fields {
  const groups: Record<string, Fields> = {};
  const fields: Fields = {};
  for (const [column, [path, read]] of Object.entries(columns)) {
    const value = cells[column];
    const [name = path, inner] = path.split(".");
    if (value === undefined) continue;
    if (inner === undefined) fields[name] = read(value);
    else fields[name] = groups[name] = { ...groups[name], [inner]: read(value) };
  }
  return fields;
}

/** The weekday of a session that says none is that of its start. */
export function startWeekday(startsAt: unknown): string[] {
  const start: DateTime | undefined = typeof startsAt === "string" ? readInstant(startsAt, "utc") : undefined;
  return start ? [weekdayOf(start)] : [];
}
