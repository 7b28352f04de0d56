import { z } from "zod";
import {
  requestSourceSchema,
  requestStatusSchema,
  type RequestDesk,
  type RequestStep,
} from "../../contracts/request.ts";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

const resultRows = z.tuple([
  z.object({ result: z.enum(["updated", "unchanged", "unknown", "closed", "too_early", "step_back"]) }),
]);
const stepRows = z.array(
  z.object({
    status: requestStatusSchema,
    at: z.date(),
    source: requestSourceSchema,
    note: z.instanceof(Uint8Array).nullable(),
  }),
);
const noteSchema = z.object({ fr: z.string(), en: z.string() });

const stepsStatement = "SELECT status, at, source, note FROM request_steps WHERE request_number = $1 ORDER BY ordinal";

/** What the city's system tells of requests, kept as it is told. `source` is who tells. */
export function createRequestDesk(
  { sql, vault }: { sql: Sql; vault: Vault },
  source: "connector" | "demonstration" = "connector",
): RequestDesk {
  return {
    async update({ number, status, at, note }) {
      const sealed = note ? vault.seal("request_steps.note", note) : null;
      const parameters = [number, status, at.toISOString(), source, sealed];
      const rows = await sql.query("SELECT add_request_step($1, $2, $3, $4, $5) AS result", parameters);
      const [{ result }] = resultRows.parse(rows);
      return result === "updated" || result === "unchanged" ? { status: result } : { status: "fail", reason: result };
    },
    async history(number) {
      const rows = stepRows.parse(await sql.query(stepsStatement, [number]));
      return rows.length === 0 ? undefined : rows.map((row) => toStep(vault, row));
    },
  };
}

function toStep(vault: Vault, { note, ...step }: z.infer<typeof stepRows>[number]): RequestStep {
  return note ? { ...step, note: noteSchema.parse(vault.open("request_steps.note", note)) } : step;
}
