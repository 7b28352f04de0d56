import type { Entities, UnderstandingContext } from "../../../contracts/understanding.ts";
import { readAccessibility } from "./accessibility.ts";
import { readActivity } from "./activity.ts";
import type { ActivityLexicon } from "./activityLexicon.ts";
import { readAge } from "./age.ts";
import type { Reading as ReadingOfOne } from "./contact.ts";
import { readEmail, readPhone, readPostalCode } from "./contact.ts";
import { readDate } from "./date.ts";
import { readDistance } from "./distance.ts";
import type { FacilityNames } from "./facilityNames.ts";
import { personOfAge, readPerson } from "./person.ts";
import { readPlace } from "./place.ts";
import { readFree, readPriceMax } from "./price.ts";
import { readProgramme } from "./programme.ts";
import { readQuantity } from "./quantity.ts";
import { readRequestNumber } from "./requestNumber.ts";
import type { Scan } from "./scan.ts";
import { openScan } from "./scan.ts";
import { readStreet } from "./street.ts";
import { readTimeOfDay } from "./timeOfDay.ts";
import { readWeekday } from "./weekday.ts";

export interface ReaderParts {
  facilities: FacilityNames;
  activities: ActivityLexicon;
  isOrdinary: (word: string) => boolean;
}

type Reader = (scan: Scan, context: UnderstandingContext, parts: ReaderParts) => ReadingOfOne;

/** In this order: who comes first takes its words away from the next (« 18 h » is no age, « boulevard Sainte-Rose » no place). */
const readers: readonly Reader[] = [
  readEmail,
  readRequestNumberUnlessPhone,
  readPhone,
  readPostalCode,
  readPriceMax,
  readFree,
  readDistance,
  readStreet,
  (scan, _, parts) => readPlace(scan, parts.facilities),
  readAccessibility,
  readPerson,
  readProgrammeWithoutTaking,
  (scan, { language }, { activities, isOrdinary }) => readActivity(scan, activities, { language, isOrdinary }),
  readDate,
  readWeekday,
  readTimeOfDay,
  readQuantity,
  readAge,
];

/** Longer messages are read up to here. */
const maxLength = 4000;

/** What was read in a message. */
export interface Reading {
  /** Every value; keys without a value are absent. */
  entities: Entities;
  /** The words that are no value, folded, in single spaces. */
  rest: string;
}

export function readEntities(text: string, context: UnderstandingContext, parts: ReaderParts): Reading {
  let scan = openScan(text.slice(0, maxLength));
  const opened = scan.folded;
  const found: Entities = {};
  for (const read of readers) {
    const reading = read(scan, context, parts);
    addValues(found, reading.entities);
    scan = reading.scan;
  }
  if (!found.person) {
    const implied = personOfAge({ exact: found.age ?? [], min: found.ageMin?.[0] }, opened);
    if (implied.length > 0) found.person = implied;
  }
  return { entities: found, rest: scan.folded.replace(/[^\p{L}\d']+/gu, " ").trim() };
}

function readProgrammeWithoutTaking(scan: Scan): ReadingOfOne {
  return { entities: readProgramme(scan).entities, scan };
}

/** « mon numéro est le 450 555-0111 » is a telephone: ten digits go to the next reader. */
function readRequestNumberUnlessPhone(scan: Scan): ReadingOfOne {
  const phone = readPhone(scan);
  const request = readRequestNumber(phone.scan);
  const numbers = request.entities.requestNumber ?? [];
  if (numbers.length === 0) return { entities: {}, scan };
  return { entities: { ...request.entities, ...phone.entities }, scan: request.scan };
}

/** Most readers find nothing in most messages. */
function addValues(found: Entities, read: Entities): void {
  const lists = Object.entries(read).filter(([, values]) => values !== undefined && values.length > 0);
  if (lists.length > 0) Object.assign(found, Object.fromEntries(lists));
}

/** Whether what is awaited changes what is read: a number alone is then an age, an amount, a distance or a quantity. */
export function expectationTells({ expecting }: UnderstandingContext): boolean {
  return expecting?.startsWith("age") === true || (expecting !== undefined && numbersAwaited.has(expecting));
}

const numbersAwaited = new Set(["priceMax", "distanceKm", "quantity"]);
