import type { Offering } from "../../../contracts/offering.ts";
import type { Candidate, CompiledOffering, When, Whereabouts } from "./compile.ts";
import { factsOf, type Facts } from "./facts.ts";
import { growFloats, growInts } from "../grow.ts";
import { Interned } from "./interned.ts";

/** Numbers of `shape`. */
export const NO_DATE = 0;
export const SINGLE = 1;
export const SERIES = 2;
export const INTERVAL = 3;
const shapes: Readonly<Record<When["shape"], number>> = { single: SINGLE, series: SERIES, interval: INTERVAL };
const shapeNames: readonly (When["shape"] | undefined)[] = [undefined, "single", "series", "interval"];
/** What stands for « the catalogue does not say » in a column of whole numbers; in the others, NaN. */
export const UNSAID = -1;

/**
 * What filters look at, in columns: a row a session (or an offering without any), the rows of an offering side by side. A
 * hundred thousand offerings are read number after number; as objects they would be visited, and moved about by the collector.
 */
export class SessionTable {
  /** Of each position: its rows, from the first to before the end, and the number of its facts. */
  firstRow = new Int32Array(0);
  endRow = new Int32Array(0);
  factsAt = new Int32Array(0);
  /** Of each row. */
  session = new Int32Array(0);
  shape = new Int32Array(0);
  firstDay = new Int32Array(0);
  lastDay = new Int32Array(0);
  weekdays = new Int32Array(0);
  endMinute = new Int32Array(0);
  startsAtMinute = new Int32Array(0);
  stopsAtMinute = new Int32Array(0);
  seatsLeft = new Int32Array(0);
  whereAt = new Int32Array(0);
  endsAt = new Float64Array(0);
  ageMin = new Float64Array(0);
  ageMax = new Float64Array(0);
  price = new Float64Array(0);
  readonly facts = new Interned<Facts>();
  readonly wheres = new Interned<Whereabouts>();
  #rows = 0;

  /** What stands at a position from now on: one of those known, whose rows are given up, or the next one. */
  set(position: number, { offering, candidates }: CompiledOffering): void {
    this.#makeRoom(position + 1, this.#rows + candidates.length);
    this.firstRow[position] = this.#rows;
    this.factsAt[position] = this.facts.number(factsOf(offering));
    let last: { where: Whereabouts; number: number } | undefined;
    for (const candidate of candidates) {
      // The sessions of an offering are mostly in one place: its number is looked up once.
      last =
        last?.where === candidate.where
          ? last
          : { where: candidate.where, number: this.wheres.number(candidate.where) };
      this.#setRow(this.#rows++, candidate, offering, last.number);
    }
    this.endRow[position] = this.#rows;
  }

  factsOf(position: number): Facts {
    return this.facts.values[this.factsAt[position] ?? 0] ?? NOTHING_KNOWN;
  }

  /** A row as the candidate it was made of. */
  candidate(row: number, offering: Offering): Candidate {
    const candidate: Candidate = { where: this.wheres.values[this.whereAt[row] ?? 0] ?? NOWHERE };
    const session = offering.sessions[this.session[row] ?? UNSAID];
    const when = this.#when(row);
    const [ageMin, ageMax, price] = [this.ageMin[row] ?? NaN, this.ageMax[row] ?? NaN, this.price[row] ?? NaN];
    const seatsLeft = this.seatsLeft[row] ?? UNSAID;
    if (session) candidate.session = session;
    if (when) candidate.when = when;
    if (!Number.isNaN(ageMin)) candidate.ageMin = ageMin;
    if (!Number.isNaN(ageMax)) candidate.ageMax = ageMax;
    if (!Number.isNaN(price)) candidate.price = price;
    if (seatsLeft !== UNSAID) candidate.seatsLeft = seatsLeft;
    return candidate;
  }

  #setRow(row: number, candidate: Candidate, offering: Offering, where: number): void {
    const { when, session } = candidate;
    this.session[row] = session ? offering.sessions.indexOf(session) : UNSAID;
    this.whereAt[row] = where;
    this.ageMin[row] = candidate.ageMin ?? NaN;
    this.ageMax[row] = candidate.ageMax ?? NaN;
    this.price[row] = candidate.price ?? NaN;
    this.seatsLeft[row] = candidate.seatsLeft ?? UNSAID;
    this.shape[row] = when ? shapes[when.shape] : NO_DATE;
    if (!when) return;
    this.firstDay[row] = when.firstDay;
    this.lastDay[row] = when.lastDay;
    this.weekdays[row] = when.weekdays;
    this.endsAt[row] = when.endsAt;
    this.endMinute[row] = when.endMinute;
    this.startsAtMinute[row] = when.minutes?.start ?? UNSAID;
    this.stopsAtMinute[row] = when.minutes?.end ?? UNSAID;
  }

  #when(row: number): When | undefined {
    const shape = shapeNames[this.shape[row] ?? NO_DATE];
    if (!shape) return undefined;
    const when: When = {
      shape,
      firstDay: this.firstDay[row] ?? 0,
      lastDay: this.lastDay[row] ?? 0,
      weekdays: this.weekdays[row] ?? 0,
      endsAt: this.endsAt[row] ?? 0,
      endMinute: this.endMinute[row] ?? 0,
    };
    const start = this.startsAtMinute[row] ?? UNSAID;
    if (start !== UNSAID) when.minutes = { start, end: this.stopsAtMinute[row] ?? 0 };
    return when;
  }

  #makeRoom(positions: number, rows: number): void {
    if (positions > this.firstRow.length) {
      this.firstRow = growInts(this.firstRow, positions);
      this.endRow = growInts(this.endRow, positions);
      this.factsAt = growInts(this.factsAt, positions);
    }
    if (rows <= this.session.length) return;
    this.session = growInts(this.session, rows);
    this.shape = growInts(this.shape, rows);
    this.firstDay = growInts(this.firstDay, rows);
    this.lastDay = growInts(this.lastDay, rows);
    this.weekdays = growInts(this.weekdays, rows);
    this.endMinute = growInts(this.endMinute, rows);
    this.startsAtMinute = growInts(this.startsAtMinute, rows);
    this.stopsAtMinute = growInts(this.stopsAtMinute, rows);
    this.seatsLeft = growInts(this.seatsLeft, rows);
    this.whereAt = growInts(this.whereAt, rows);
    this.endsAt = growFloats(this.endsAt, rows);
    this.ageMin = growFloats(this.ageMin, rows);
    this.ageMax = growFloats(this.ageMax, rows);
    this.price = growFloats(this.price, rows);
  }
}

const NOTHING_KNOWN: Facts = {
  audiences: [],
  accessibility: [],
  demonstration: false,
  setting: undefined,
  predicted: false,
  full: false,
  leisure: false,
};
const NOWHERE: Whereabouts = { places: [], neighbourhoods: [], points: [] };
