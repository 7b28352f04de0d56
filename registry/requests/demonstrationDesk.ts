import { z } from "zod";
import type { RequestDesk, RequestStep, RequestUpdate } from "../../contracts/request.ts";
import type { Sql } from "../database/database.ts";
import { startOfCityDay } from "../cityTime.ts";
import type { Vault } from "../sealing/vault.ts";
import { createRequestDesk } from "./requestDesk.ts";

const HOUR = 3_600_000;
/** What nobody set a day for stays under way. */
const targetRows = z.array(z.object({ target_on: z.string().nullable() }));
const targetStatement = "SELECT target_on::text FROM requests WHERE number = $1";

/**
 * A city that works without people: by the clock a request is assigned after two hours, under way after a day, and done at two
 * in the afternoon of its target day. One that a connector has moved is left to it.
 */
export function createDemonstrationDesk(parts: { sql: Sql; vault: Vault; now: () => Date }): RequestDesk {
  const told = createRequestDesk(parts);
  const moved = createRequestDesk(parts, "demonstration");

  async function dueFor(number: string, steps: RequestStep[]): Promise<RequestUpdate[]> {
    const [opened] = steps;
    if (!opened || steps.some(({ source }) => source === "connector")) return [];
    const [row] = targetRows.parse(await parts.sql.query(targetStatement, [number]));
    const last = steps.at(-1)?.at ?? opened.at;
    return planned(number, opened.at, row?.target_on ?? undefined).filter(({ at }) => at > last && at <= parts.now());
  }

  return {
    update: (update) => told.update(update),
    async history(number) {
      const steps = await told.history(number);
      const due = steps ? await dueFor(number, steps) : [];
      for (const update of due) await moved.update(update);
      return due.length === 0 ? steps : told.history(number);
    },
  };
}

function planned(number: string, opened: Date, target: string | undefined): RequestUpdate[] {
  const after = (hours: number) => new Date(opened.getTime() + hours * HOUR);
  const done = target === undefined ? undefined : new Date(startOfCityDay(target).getTime() + 14 * HOUR);
  const steps: RequestUpdate[] = [
    { number, status: "assigned", at: after(2) },
    { number, status: "in_progress", at: after(24) },
  ];
  if (!done) return steps;
  return [
    ...steps.filter(({ at }) => at < done),
    ...(done > opened ? [{ number, status: "done" as const, at: done }] : []),
  ];
}
