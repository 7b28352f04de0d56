import { fold } from "../../../contracts/fold.ts";
import type { Offering, Place, Session } from "../../../contracts/offering.ts";
import type { Gazetteer } from "../locate/gazetteer.ts";
import { compileWhen } from "./compileWhen.ts";
import type { ToLocal } from "./localTime.ts";

/** A place made ready: names folded, coordinates looked up. `exact` is false when the point only stands for a neighbourhood. */
export interface CompiledPlace {
  name: string;
  neighbourhoods: string[];
  point?: MapPoint;
}
export interface MapPoint {
  lat: number;
  lon: number;
  exact: boolean;
}

/** Where something is. */
export interface Whereabouts {
  places: readonly CompiledPlace[];
  neighbourhoods: readonly string[];
  /** Where it may be: its places, else the middle of its neighbourhoods. */
  points: readonly MapPoint[];
}

/** What filters look at, for one session or for an offering without any. Undefined is « the catalogue does not say ». */
export interface Candidate {
  session?: Session;
  when?: When;
  ageMin?: number;
  ageMax?: number;
  /** What a resident pays. */
  price?: number;
  seatsLeft?: number;
  where: Whereabouts;
}

/** Days and minutes of the city. `minutes` is absent when the source gives no hour (a whole day, an open exhibition). */
export interface When {
  firstDay: number;
  lastDay: number;
  weekdays: number;
  /** One occurrence, a weekly series, or an interval open on `weekdays`. */
  shape: "single" | "series" | "interval";
  endsAt: number;
  endMinute: number;
  minutes?: { start: number; end: number };
}

export interface CompiledOffering {
  offering: Offering;
  candidates: Candidate[];
}

export interface CompileParts {
  toLocal: ToLocal;
  gazetteer: Gazetteer;
}

/** Cancelled sessions and offerings leave no candidate: they are never proposed. */
export function compileOffering(offering: Offering, parts: CompileParts): CompiledOffering {
  if (offering.status === "cancelled") return { offering, candidates: [] };
  const places = offering.places.map((place) => parts.gazetteer.compile(place));
  const where = located(places, everyNeighbourhood(offering, places), parts);
  if (offering.sessions.length === 0) return { offering, candidates: [withoutSession(offering, where)] };
  const open = offering.sessions.filter((session) => !session.cancelled);
  return { offering, candidates: open.map((session) => compileSession(session, offering, where, parts)) };
}

function withoutSession(offering: Offering, where: Whereabouts): Candidate {
  return {
    where,
    ...defined({ ageMin: offering.ageMin, ageMax: offering.ageMax, price: residentPrice(offering.price) }),
  };
}

function compileSession(session: Session, offering: Offering, where: Whereabouts, parts: CompileParts): Candidate {
  const saysAge = session.ageMin !== undefined || session.ageMax !== undefined;
  const { ageMin, ageMax } = saysAge ? session : offering;
  return {
    session,
    when: compileWhen(session, parts.toLocal),
    where: session.place ? whereOf(session.place, offering, where, parts) : where,
    ...defined({
      ageMin,
      ageMax,
      price: residentPrice(session.price ?? offering.price),
      seatsLeft: session.seats?.left,
    }),
  };
}

/** A session that says its own place is there; its neighbourhoods are the offering's when that place names none. */
function whereOf(place: Place, offering: Offering, { places }: Whereabouts, parts: CompileParts): Whereabouts {
  const own = parts.gazetteer.compile(place);
  return located(
    [own],
    own.neighbourhoods.length > 0 ? own.neighbourhoods : everyNeighbourhood(offering, places),
    parts,
  );
}

function located(places: readonly CompiledPlace[], named: readonly string[], { gazetteer }: CompileParts): Whereabouts {
  const neighbourhoods = named.map((name) => gazetteer.neighbourhood(name) ?? fold(name));
  const exact = places.map(({ point }) => point).filter((point) => point !== undefined);
  const points = exact.length > 0 ? exact : neighbourhoods.flatMap((name) => gazetteer.middleOf(name) ?? []);
  return { places, neighbourhoods, points };
}

const residentPrice = (price: Offering["price"]) => price?.resident ?? price?.amount;

function everyNeighbourhood(offering: Offering, places: readonly CompiledPlace[]): string[] {
  return [...new Set([...offering.neighbourhoods, ...places.flatMap((place) => place.neighbourhoods)])];
}

function defined(
  values: Partial<Record<"ageMin" | "ageMax" | "price" | "seatsLeft", number | undefined>>,
): Partial<Candidate> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
