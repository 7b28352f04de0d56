import { z } from "zod";
import type { Sql } from "../database/database.ts";
import { archivedDetails } from "../requests/archivedDetails.ts";
import type { Vault } from "../sealing/vault.ts";

const erasedRows = z.tuple([z.object({ erased: z.boolean() })]);

interface Parts {
  sql: Sql;
  vault: Vault;
}

const sealedIn = (vault: Vault, ...[column, value]: Parameters<Vault["seal"]>) =>
  vault.seal(column, value).toString("base64");

/** What stands where what was said in a conversation stood: sealed, so that whoever reads the rows still can. */
export function blankWords(vault: Vault) {
  const reply = { id: "erased", text: "", lang: "fr", cards: [], choices: [] };
  return {
    inbox: sealedIn(vault, "inbox.body", { text: "" }),
    turn: sealedIn(vault, "turns.body", {}),
    outbox: sealedIn(vault, "outbox.body", { address: "", reply }),
  };
}

/** The same for all that is held of somebody erased. */
export async function blankValues(parts: Parts, citizenId: string) {
  const { vault } = parts;
  return {
    ...blankWords(vault),
    registration: sealedIn(vault, "registrations.details", {
      title: "",
      participant: { firstName: "", age: 0 },
      language: "fr",
    }),
    request: sealedIn(vault, "requests.details", { summary: "", fields: {} }),
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
