import type { Asked, Filter, Fit } from "./asked.ts";
import type { Whereabouts } from "./compile.ts";
import type { Facts } from "./facts.ts";

/** A filter on what an offering is for all its sessions: each of the values the catalogue has is looked at once a search. */
export function byFacts(fits: (facts: Facts, asked: Asked) => Fit): Filter {
  return ({ factsAt, facts }, asked) => {
    const fitOf = onceEach(facts.values, (one) => fits(one, asked));
    return (_, position) => fitOf(factsAt[position] ?? 0);
  };
}

/** A filter on where a session is. */
export function byWhere(fits: (where: Whereabouts, asked: Asked) => Fit): Filter {
  return ({ whereAt, wheres }, asked) => {
    const fitOf = onceEach(wheres.values, (one) => fits(one, asked));
    return (row) => fitOf(whereAt[row] ?? 0);
  };
}

/** Works out something of a value, by its number, when it is first asked for. */
function onceEach<T>(values: readonly T[], work: (value: T) => Fit): (at: number) => Fit {
  const known: (Fit | undefined)[] = values.map(() => undefined);
  return (at) => known[at] ?? (known[at] = work(valueAt(values, at)));
}

function valueAt<T>(values: readonly T[], at: number): T {
  const value = values[at];
  if (value === undefined) throw new Error(`The catalogue's table has no value ${at}.`);
  return value;
}
