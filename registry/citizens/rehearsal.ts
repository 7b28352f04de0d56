import type { Database } from "../database/database.ts";
import type { Citizens } from "../registry.ts";
import { consentTerms } from "./consentTerms.ts";

const giveStatement = `WITH given AS MATERIALIZED (
    SELECT c.*, gen_random_uuid() AS receipt FROM jsonb_to_recordset($1::jsonb) AS c ("citizenId" text, purpose text, decision text,
      text text, "textVersion" text, language text, channel text, at timestamptz, "schemaVersion" text, controller text,
      jurisdiction text, "lawfulBasis" text, "dataCategories" jsonb, retention text, "withdrawalMethod" text)),
  receipts AS (INSERT INTO consent_receipts (id, schema_version, citizen_id, purpose, decision, text, text_version, language, channel,
      decided_at, controller, jurisdiction, lawful_basis, data_categories, retention, withdrawal_method)
    SELECT receipt, "schemaVersion", "citizenId", purpose, decision, text, "textVersion", language, channel, at, controller,
      jurisdiction, "lawfulBasis", ARRAY(SELECT jsonb_array_elements_text("dataCategories")), retention, "withdrawalMethod" FROM given)
  INSERT INTO consents (citizen_id, purpose, decision, since, receipt_id)
    SELECT "citizenId", purpose, decision, at, receipt FROM given`;

/** What may be done with invented people and never with real ones: both throw unless the registry was opened for a rehearsal. */
export function createRehearsal(parts: {
  database: Database;
  rehearsal: boolean;
}): Pick<Citizens, "forgetRehearsal" | "rehearseConsents"> {
  const { database } = parts;
  const onlyInvented = () => {
    if (!parts.rehearsal) throw new Error("The consents of real people are never invented or forgotten.");
  };
  return {
    async forgetRehearsal() {
      onlyInvented();
      await database.query("DELETE FROM one_time_codes");
      await database.query("DELETE FROM consent_receipts");
      await database.query("DELETE FROM registrations");
      await database.query(
        "UPDATE dialogues SET assurance = 'anonymous', citizen_id = NULL WHERE assurance = 'verified'",
      );
    },
    async rehearseConsents(given) {
      onlyInvented();
      const rows = given.map(({ citizenId, at, consent }) => ({ citizenId, at, ...consent, ...consentTerms(consent) }));
      await database.query(giveStatement, [JSON.stringify(rows)]);
    },
  };
}
