import { z } from "zod";
import type { AssistantState, AssistantSwitch } from "../../contracts/assistantSwitch.ts";
import type { Database } from "../database/database.ts";

const rowsSchema = z.array(z.object({ active: z.boolean(), changed_at: z.coerce.date(), changed_by: z.string() }));

/** Read at the first question, then again each time somebody says that it changed. */
export function createAssistantSwitch({ database, now }: { database: Database; now: () => Date }): AssistantSwitch {
  let known: Promise<AssistantState> | undefined;
  database.listen("c360_assistant", () => (known = undefined));
  return {
    state() {
      const reading = (known ??= read(database));
      // What could not be read is asked again: nobody stays on a failure.
      reading.catch(() => known === reading && (known = undefined));
      return reading;
    },
    async set(active, actor) {
      await database.query("SELECT switch_assistant($1, $2, $3)", [active, actor, now().toISOString()]);
      known = undefined;
    },
  };
}

async function read(database: Database): Promise<AssistantState> {
  const statement = "SELECT active, changed_at, changed_by FROM assistant_switch";
  const [row] = rowsSchema.parse(await database.query(statement));
  return row ? { active: row.active, since: row.changed_at.toISOString(), by: row.changed_by } : { active: true };
}
