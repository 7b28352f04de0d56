import type { Point } from "../../../contracts/search.ts";
import { distanceKm } from "../../../contracts/territory.ts";
import type { Whereabouts } from "./compile.ts";

/** Kilometres to the nearest place, and whether its position is known rather than its neighbourhood's. */
export function nearestKm({ points }: Whereabouts, near: Point): { km: number; exact: boolean } | undefined {
  let best: { km: number; exact: boolean } | undefined;
  for (const point of points) {
    const km = distanceKm(point, near);
    if (!best || km < best.km) best = { km, exact: point.exact };
  }
  return best;
}
