import type { Entities } from "../../contracts/understanding.ts";
import { readAccessibility } from "./entities/accessibility.ts";
import { readAge } from "./entities/age.ts";
import { readPostalCode, type Reading } from "./entities/contact.ts";
import { readDate } from "./entities/date.ts";
import { readDistance } from "./entities/distance.ts";
import { facilityNames } from "./entities/facilityNames.ts";
import { readPerson } from "./entities/person.ts";
import { readPlace } from "./entities/place.ts";
import { readFree, readPriceMax } from "./entities/price.ts";
import { openScan, type Scan } from "./entities/scan.ts";
import { readTimeOfDay } from "./entities/timeOfDay.ts";
import { readWeekday } from "./entities/weekday.ts";
import { nothingAwaited } from "./understand.ts";

/** The values that limit a search, and the words left when theirs are taken out. */
export interface Limits {
  entities: Entities;
  rest: string;
  /** The words that named a place. */
  places: string;
}

/** Some words limit and name at once (« marché de Noël », « langue des signes », « pour ados »): they are read and left. */
const named = new Set(["christmas", "easter", "spring-break", "06-24", "07-01", "01-01", "10-31", "02-14"]);

/** Reads the limits of one line, by the readers of messages: `places` are the names it may hold. Nothing was asked before. */
export function createLimitsReader(places: readonly { name: string }[]): (text: string) => Limits {
  const facilities = facilityNames(places);
  const taking: readonly ((scan: Scan) => Reading)[] = [
    readPostalCode,
    (scan) => readPriceMax(scan, nothingAwaited),
    readFree,
    (scan) => readDistance(scan, nothingAwaited),
    (scan) => readPlace(scan, facilities),
    leaving(readAccessibility),
    leaving(readPerson),
    readNamedDate,
    readWeekday,
    readTimeOfDay,
    (scan) => readAge(scan, nothingAwaited),
  ];
  return (text) => {
    const opened = openScan(text.slice(0, 4_000));
    let scan = opened;
    const entities: Entities = {};
    for (const read of taking) {
      const reading = read(scan);
      Object.assign(entities, filled(reading.entities));
      scan = reading.scan;
    }
    const placed = readPlace(opened, facilities).scan.raw;
    const places = Array.from(opened.raw, (letter, at) => (placed[at] === "▒" ? letter : " ")).join("");
    return { entities, places: oneSpaced(places), rest: oneSpaced(scan.raw.replace(/▒+/g, " ")) };
  };
}

const oneSpaced = (text: string) => text.replace(/ +/g, " ").trim();

const leaving =
  (read: (scan: Scan) => Reading) =>
  (scan: Scan): Reading => ({ ...read(scan), scan });

function readNamedDate(scan: Scan): Reading {
  const reading = readDate(scan, nothingAwaited);
  const { date, month } = reading.entities;
  return date?.some((one) => named.has(one)) ? { entities: month ? { month } : {}, scan } : reading;
}

const filled = (read: Entities): Entities =>
  Object.fromEntries(Object.entries(read).filter(([, values]) => values !== undefined && values.length > 0));
