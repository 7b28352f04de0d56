import type { Criteria, CriterionName } from "../../../contracts/search.ts";
import type { Offering } from "../../../contracts/offering.ts";
import { distanceKm } from "../../../contracts/territory.ts";
import type { About, Asked, AskedFilter, Filter, Fit, Near } from "./asked.ts";
import type { Candidate, MapPoint } from "./compile.ts";
import { gentleFilters } from "./gentleFilters.ts";

const verdict = (holds: boolean): Fit => (holds ? "fits" : "fails");
const FITS: Fit = "fits";

/** One filter a criterion, in the words of `criteriaSchema`. Days and hours are met together, in `occurrence.ts`. */
const filters: readonly { criterion: CriterionName; filter: Filter }[] = [
  { criterion: "age", filter: (c, _, { criteria: { age } }) => (age === undefined ? FITS : ageFits(c, age, age)) },
  { criterion: "ageMin", filter: groupFits },
  { criterion: "priceMax", filter: priceFits },
  { criterion: "free", filter: (c, _, { criteria }) => verdict(!criteria.free || c.price === 0) },
  { criterion: "maxKm", filter: distanceFits },
  { criterion: "neighbourhood", filter: (c, _, { neighbourhood: asked }) => verdict(!asked || isIn(c, asked)) },
  { criterion: "place", filter: placeFits },
  { criterion: "audiences", filter: audienceFits },
  { criterion: "setting", filter: settingFits },
  { criterion: "accessibility", filter: accessibilityFits },
  { criterion: "seatsNeeded", filter: seatsFit },
];

/** The filters a query needs: the others would let everything through, a hundred thousand times. */
export function filtersFor(criteria: Criteria, gently = false): readonly AskedFilter[] {
  const asks = (name: CriterionName) =>
    criteria[name] !== undefined || (name === "ageMin" && criteria.ageMax !== undefined);
  const gentle = gently ? gentleFilters.filter((one) => one.criteria.some(asks)) : [];
  const replaced = new Set(gentle.flatMap((one) => one.criteria));
  const plain = filters.filter(({ criterion }) => asks(criterion) && !replaced.has(criterion));
  return [...plain.map(({ filter, criterion }) => ({ filter, about: aboutOf(criterion, gently) })), ...gentle];
}

/** In answers given one by one, every open criterion weighs the same. */
const aboutOf = (criterion: CriterionName, gently: boolean): About =>
  gently && (criterion === "place" || criterion === "maxKm") ? "where" : "other";

/** Completed years: a child of 8 and a half still fits « 5 à 8 ans ». Bounds are included. */
function ageFits({ ageMin, ageMax }: Candidate, youngest: number, oldest: number): Fit {
  if (ageMin === undefined && ageMax === undefined) return "unknown";
  const oldEnough = ageMin === undefined || oldest >= ageMin;
  const youngEnough =
    ageMax === undefined || (Number.isInteger(ageMax) ? Math.floor(youngest) <= ageMax : youngest <= ageMax);
  return verdict(oldEnough && youngEnough);
}

/** A group (« les 6 à 12 ans ») fits when some of its ages do. */
function groupFits(candidate: Candidate, _: Offering, { criteria: { ageMin, ageMax } }: Asked): Fit {
  if (ageMin === undefined && ageMax === undefined) return FITS;
  return ageFits(candidate, ageMin ?? 0, ageMax ?? Infinity);
}

function priceFits({ price }: Candidate, _: Offering, { criteria: { priceMax } }: Asked): Fit {
  if (priceMax === undefined) return FITS;
  return price === undefined ? "unknown" : verdict(price <= priceMax);
}

function distanceFits(candidate: Candidate, _: Offering, { criteria: { maxKm }, near }: Asked): Fit {
  if (maxKm === undefined || !near) return FITS;
  const nearest = nearestKm(candidate, near);
  if (nearest === undefined || (!nearest.exact && nearest.km > maxKm && nearest.km <= maxKm + ROUGHLY_KM))
    return "unknown";
  return verdict(nearest.km <= maxKm);
}

/** How far a place may be from the middle of its neighbourhood. */
const ROUGHLY_KM = 3;

/** Kilometres to the nearest place of a candidate, and whether its position is known rather than its neighbourhood's. */
export function nearestKm({ points }: Candidate, near: Near): { km: number; exact: boolean } | undefined {
  let best: { km: number; exact: boolean } | undefined;
  for (const point of points) {
    const known = near.distances.get(point) ?? reckon(point, near);
    if (!best || known.km < best.km) best = known;
  }
  return best;
}

function reckon(point: MapPoint, near: Near): { km: number; exact: boolean } {
  const reckoned = { km: distanceKm(point, near), exact: point.exact };
  near.distances.set(point, reckoned);
  return reckoned;
}

function isIn(candidate: Candidate, neighbourhood: string): boolean {
  return candidate.neighbourhoods.includes(neighbourhood);
}

function placeFits({ places }: Candidate, _: Offering, { place }: Asked): Fit {
  if (place === undefined || place === "") return FITS;
  if (places.length === 0) return "unknown";
  return verdict(places.some(({ name }) => ` ${name} `.includes(` ${place} `)));
}

function audienceFits(_: Candidate, offering: Offering, { criteria: { audiences } }: Asked): Fit {
  if (!audiences?.length) return FITS;
  if (offering.audiences.length === 0) return "unknown";
  return verdict(offering.audiences.some((audience) => audience === "everyone" || audiences.includes(audience)));
}

function settingFits(_: Candidate, { setting }: Offering, { criteria }: Asked): Fit {
  if (criteria.setting === undefined) return FITS;
  return setting === undefined ? "unknown" : verdict(setting === "both" || setting === criteria.setting);
}

function accessibilityFits(_: Candidate, offering: Offering, { criteria: { accessibility } }: Asked): Fit {
  return verdict((accessibility ?? []).every((need) => offering.accessibility.includes(need)));
}

function seatsFit({ seatsLeft }: Candidate, { status }: Offering, { criteria: { seatsNeeded } }: Asked): Fit {
  if (seatsNeeded === undefined) return FITS;
  if (status === "full") return "fails";
  return seatsLeft === undefined ? "unknown" : verdict(seatsLeft >= seatsNeeded);
}
