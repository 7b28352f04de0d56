// The flat CSV: one row a session, offerings repeated. The first row of an id gives its fields; the next ones add sessions and places.
import type { Facility } from "../../contracts/offering.ts";
import { fieldsOf, offeringColumns, sessionColumns, startWeekday, type Fields } from "./c360Columns.ts";
import { collectOfferings, type Candidate } from "./collect.ts";
import { readCsvRows, type CsvRow } from "./csvRows.ts";
import { indexFacilities, toPlace, type FacilityIndex } from "./facilityIndex.ts";
import { faultSentence, type OfferingsRead, type Refusal } from "./reading.ts";

interface Grouped {
  row: number;
  raw: CsvRow;
  fields: Fields;
  sessions: Fields[];
  places: Map<string, Fields>;
}

/** Reads the project's CSV format. docs/catalogue-format.md. Needs the columns `id`, `kind` and `title_fr`. */
export function readC360Csv(content: string, fileName: string, facilities: readonly Facility[]): OfferingsRead {
  const table = readCsvRows(content, ["id", "kind", "title_fr"]);
  if ("fault" in table)
    return { source: "c360", offerings: [], refused: [], unreadable: faultSentence(fileName, table.fault) };
  const index = indexFacilities(facilities);
  const groups = new Map<string, Grouped>();
  const refused: Refusal[] = [...table.refused];
  for (const { row, cells } of table.rows) {
    const reason = addRow(groups, row, cells, index);
    if (reason) refused.push({ row, reason, raw: cells });
  }
  return collectOfferings([...groups.values()].map(toCandidate), refused);
}

/** Adds one row; a row whose session cannot be read is refused alone, its offering stays. */
function addRow(groups: Map<string, Grouped>, row: number, cells: CsvRow, index: FacilityIndex): string | undefined {
  const id = cells["id"];
  if (id === undefined) return "La ligne n'a pas d'identifiant (colonne id).";
  const session = sessionOf(id, cells, index);
  if (typeof session === "string") return session;
  const group = groups.get(id) ?? {
    row,
    raw: cells,
    fields: fieldsOf(cells, offeringColumns),
    sessions: [],
    places: new Map<string, Fields>(),
  };
  groups.set(id, group);
  if (session) group.sessions.push(session);
  const place = placeOf(cells, index);
  if (place) group.places.set(String(place["name"]), place);
  return undefined;
}

function toCandidate({ row, raw, fields, sessions, places }: Grouped): Candidate {
  const summary = fields["summary"] ?? fields["title"];
  return { row, raw, input: { ...fields, summary, sessions, places: [...places.values()] } };
}

function sessionOf(id: string, cells: CsvRow, index: FacilityIndex): Fields | string | undefined {
  const fields = fieldsOf(cells, sessionColumns);
  const { startsAt, endsAt } = fields;
  if (startsAt === undefined && endsAt === undefined) return undefined;
  if (!isInstant(startsAt)) return `Le début de la séance n'est pas une date et une heure (colonne starts_at).`;
  if (!isInstant(endsAt)) return `La fin de la séance n'est pas une date et une heure (colonne ends_at).`;
  const place = placeOf(cells, index);
  return {
    id: `${id}@${String(startsAt)}`,
    weekdays: startWeekday(startsAt),
    ...fields,
    ...(place ? { place } : {}),
  };
}

const isInstant = (value: unknown) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);

/** The place by its name, with position and address of the city's list when it is there; the row's own address wins. */
function placeOf(cells: CsvRow, index: FacilityIndex): Fields | undefined {
  const name = cells["place"];
  if (name === undefined) return undefined;
  const own = fieldsOf(cells, {
    address: ["address", (value) => value],
    postal_code: ["postalCode", (value) => value],
    neighbourhood: ["neighbourhood", (value) => value],
  });
  return { ...toPlace(name, index.byName(name)), ...own };
}
