import { z } from "zod";
import type { Sql } from "../database/database.ts";
import { archivedDetails } from "../requests/archivedDetails.ts";
import type { Vault } from "../sealing/vault.ts";

const erasedRows = z.tuple([z.object({ erased: z.boolean() })]);

interface Parts {
  sql: Sql;
  vault: Vault;
}

/** What stands where the words of somebody erased stood: sealed, so that whoever reads the rows still can. */
export async function blankValues(parts: Parts, citizenId: string) {
  const { vault } = parts;
  const sealed = (...[column, value]: Parameters<Vault["seal"]>) => vault.seal(column, value).toString("base64");
  const reply = { id: "erased", text: "", lang: "fr", cards: [], choices: [] };
  return {
    inbox: sealed("inbox.body", { text: "" }),
    turn: sealed("turns.body", {}),
    outbox: sealed("outbox.body", { address: "", reply }),
    registration: sealed("registrations.details", {
      title: "",
      participant: { firstName: "", age: 0 },
      language: "fr",
    }),
    request: sealed("requests.details", { summary: "", fields: {} }),
    requests: await archivedDetails(parts, citizenId),
  };
}

/** From the desk; in a dialogue the same is an effect of the turn. */
export async function eraseCitizen(
  { sql, vault, now }: Parts & { now: () => Date },
  citizenId: string,
  actor: string,
): Promise<boolean> {
  const blank = await blankValues({ sql, vault }, citizenId);
  const parameters = [citizenId, actor, JSON.stringify(blank), now().toISOString()];
  const rows = await sql.query("SELECT erase_citizen($1, $2, $3::jsonb, NULL, $4) AS erased", parameters);
  return erasedRows.parse(rows)[0].erased;
}
