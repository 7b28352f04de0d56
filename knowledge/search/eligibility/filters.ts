import type { Criteria, CriterionName } from "../../../contracts/search.ts";
import type { About, Asked, AskedFilter, Filter, Fit, FitOfRow } from "./asked.ts";
import type { Whereabouts } from "./compile.ts";
import type { Facts } from "./facts.ts";
import { byFacts, byWhere } from "./fewValues.ts";
import { gentleFilters } from "./gentleFilters.ts";
import { nearestKm } from "./nearest.ts";
import type { SessionTable } from "./sessionTable.ts";

const verdict = (holds: boolean): Fit => (holds ? "fits" : "fails");

/** One filter a criterion, in the words of `criteriaSchema`. Days and hours are met together, in `occurrence.ts`. */
const filters: readonly ({ criterion: CriterionName } & Omit<AskedFilter, "about">)[] = [
  { criterion: "age", filter: agesFit(({ age = 0 }) => [age, age]) },
  // A group (« les 6 à 12 ans ») fits when some of its ages do.
  { criterion: "ageMin", filter: agesFit(({ ageMin = 0, ageMax = Infinity }) => [ageMin, ageMax]) },
  { criterion: "priceMax", filter: priceFits },
  { criterion: "free", filter: isFree },
  { criterion: "maxKm", filter: byWhere(distanceFits) },
  { criterion: "neighbourhood", filter: byWhere(neighbourhoodFits) },
  { criterion: "place", filter: byWhere(placeFits) },
  { criterion: "audiences", filter: byFacts(audienceFits), ofAllSessions: true },
  { criterion: "setting", filter: byFacts(settingFits), ofAllSessions: true },
  { criterion: "accessibility", filter: byFacts(accessibilityFits), ofAllSessions: true },
  { criterion: "seatsNeeded", filter: seatsFit },
];

/** The filters a query needs: the others would let everything through, a hundred thousand times. */
export function filtersFor(criteria: Criteria, gently = false): readonly AskedFilter[] {
  const asks = (name: CriterionName) =>
    criteria[name] !== undefined || (name === "ageMin" && criteria.ageMax !== undefined);
  const gentle = gently ? gentleFilters.filter((one) => one.criteria.some(asks)) : [];
  const replaced = new Set(gentle.flatMap((one) => one.criteria));
  const plain = filters.filter(({ criterion }) => asks(criterion) && !replaced.has(criterion));
  return [...plain.map(({ criterion, ...filter }) => ({ ...filter, about: aboutOf(criterion, gently) })), ...gentle];
}

/** In answers given one by one, every open criterion weighs the same. */
const aboutOf = (criterion: CriterionName, gently: boolean): About =>
  gently && (criterion === "place" || criterion === "maxKm") ? "where" : "other";

/** Completed years: a child of 8 and a half still fits « 5 à 8 ans ». Bounds are included. */
function agesFit(wanted: (criteria: Criteria) => [youngest: number, oldest: number]): Filter {
  return ({ ageMin, ageMax }, { criteria }) => {
    const [youngest, oldest] = wanted(criteria);
    const completed = Math.floor(youngest);
    return (row) => {
      const min = ageMin[row] ?? NaN;
      const max = ageMax[row] ?? NaN;
      if (Number.isNaN(min) && Number.isNaN(max)) return "unknown";
      if (oldest < min) return "fails";
      return verdict(Number.isNaN(max) || (Number.isInteger(max) ? completed : youngest) <= max);
    };
  };
}

function priceFits({ price }: SessionTable, { criteria: { priceMax = 0 } }: Asked): FitOfRow {
  return (row) => {
    const amount = price[row] ?? NaN;
    return Number.isNaN(amount) ? "unknown" : verdict(amount <= priceMax);
  };
}

function isFree({ price }: SessionTable): FitOfRow {
  return (row) => verdict(price[row] === 0);
}

/** How far a place may be from the middle of its neighbourhood. */
const ROUGHLY_KM = 3;

function distanceFits(where: Whereabouts, { criteria: { maxKm = 0 }, near }: Asked): Fit {
  if (!near) return "fits";
  const nearest = nearestKm(where, near);
  if (nearest === undefined || (!nearest.exact && nearest.km > maxKm && nearest.km <= maxKm + ROUGHLY_KM))
    return "unknown";
  return verdict(nearest.km <= maxKm);
}

function neighbourhoodFits({ neighbourhoods }: Whereabouts, { neighbourhood: asked }: Asked): Fit {
  return verdict(!asked || neighbourhoods.includes(asked));
}

function placeFits({ places }: Whereabouts, { place }: Asked): Fit {
  if (place === undefined || place === "") return "fits";
  if (places.length === 0) return "unknown";
  return verdict(places.some(({ name }) => ` ${name} `.includes(` ${place} `)));
}

function audienceFits({ audiences: own }: Facts, { criteria: { audiences } }: Asked): Fit {
  if (!audiences?.length) return "fits";
  if (own.length === 0) return "unknown";
  return verdict(own.some((audience) => audience === "everyone" || audiences.includes(audience)));
}

function settingFits({ setting }: Facts, { criteria }: Asked): Fit {
  return setting === undefined ? "unknown" : verdict(setting === "both" || setting === criteria.setting);
}

function accessibilityFits({ accessibility: own }: Facts, { criteria: { accessibility = [] } }: Asked): Fit {
  return verdict(accessibility.every((need) => own.includes(need)));
}

function seatsFit({ seatsLeft, factsAt, facts }: SessionTable, asked: Asked): FitOfRow {
  const { seatsNeeded = 0 } = asked.criteria;
  return (row, position) => {
    if (facts.values[factsAt[position] ?? 0]?.full) return "fails";
    const left = seatsLeft[row] ?? -1;
    return left < 0 ? "unknown" : verdict(left >= seatsNeeded);
  };
}
