import type { CitizenProfile } from "../../contracts/citizen.ts";
import type { ConsentDecision } from "../../contracts/consent.ts";
import type { Database, Sql } from "../database/database.ts";
import { storableJson } from "../storableJson.ts";
import { consentTerms } from "./consentTerms.ts";

/** Carries what was read out of a transaction that leaves nothing behind. */
class Undone extends Error {
  readonly profile: CitizenProfile | undefined;
  constructor(profile: CitizenProfile | undefined) {
    super("undone on purpose");
    this.profile = profile;
  }
}

/** The profile as the policies of the database will show it once the consent is written; the consent itself is then undone. */
export async function profileOnConsent(
  { database, now }: { database: Database; now: () => Date },
  asked: { citizenId: string; dialogueId: string; consent: ConsentDecision },
  read: (sql: Sql) => Promise<CitizenProfile | undefined>,
): Promise<CitizenProfile | undefined> {
  const { citizenId, dialogueId, consent } = asked;
  const row = storableJson([{ citizenId, ...consent, ...consentTerms(consent) }]);
  try {
    return await database.transaction(async (sql) => {
      await sql.query("SELECT record_consents($1::uuid, NULL, $2::jsonb, $3)", [dialogueId, row, now().toISOString()]);
      throw new Undone(await read(sql));
    });
  } catch (error) {
    if (error instanceof Undone) return error.profile;
    throw error;
  }
}
