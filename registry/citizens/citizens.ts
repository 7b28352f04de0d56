import { z } from "zod";
import type { CitizenProfile } from "../../contracts/citizen.ts";
import { consentDecisionSchema, purposeSchema, type Purpose } from "../../contracts/consent.ts";
import { audit } from "../audit.ts";
import { cityDay } from "../cityTime.ts";
import type { Database, Sql } from "../database/database.ts";
import type { Citizens } from "../registry.ts";
import type { Vault } from "../sealing/vault.ts";
import { eraseCitizen } from "./erase.ts";
import { lastProposals } from "./lastProposals.ts";
import { otherDialogue } from "./otherDialogue.ts";
import { personalRecord } from "./personalRecord.ts";
import { profileOnConsent } from "./profileOnConsent.ts";
import { createRehearsal } from "./rehearsal.ts";
import { saveCitizens } from "./saveCitizens.ts";

const profileSchema = z.object({
  citizenId: z.string(),
  firstName: z.string(),
  age: z.number(),
  postalCode: z.string().nullable(),
  household: z.array(
    z.object({ firstName: z.string(), age: z.number(), relation: z.enum(["self", "spouse", "child", "other"]) }),
  ),
});
const profileRows = z.tuple([z.object({ profile: profileSchema.nullable() })]);

const checkSchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("right"), citizenId: z.string() }),
  z.object({ status: z.literal("right_for_request") }),
  z.object({ status: z.literal("wrong"), attemptsLeft: z.number() }),
  z.object({ status: z.literal("expired") }),
]);
const checkRows = z.tuple([z.object({ result: checkSchema })]);

const countRows = z.tuple([z.object({ count: z.number() })]);
const inForceStatement = "SELECT purpose, decision FROM consents WHERE citizen_id = $1";
const inForceRows = z.array(z.object({ purpose: purposeSchema, decision: consentDecisionSchema.shape.decision }));
const receiptSchema = z.object({ ...consentDecisionSchema.shape, id: z.string(), decidedAt: z.date() });

/** The citizen records, and what they have consented to. */
export function createCitizens(parts: {
  database: Database;
  vault: Vault;
  now: () => Date;
  rehearsal: boolean;
}): Citizens {
  const { database, vault, now } = parts;
  return {
    profileFor: (citizenId, purpose) => readProfile(database, citizenId, purpose, now()),
    async profileOnConsent(citizenId, dialogueId, consent) {
      const read = (sql: Sql) => readProfile(sql, citizenId, consent.purpose, now());
      const profile = await profileOnConsent(parts, { citizenId, dialogueId, consent }, read);
      await audit(database, now(), { actor: "assistant", action: "read_profile", subject: `citizen:${citizenId}` });
      return profile;
    },
    async consents(citizenId) {
      const rows = inForceRows.parse(await database.query(inForceStatement, [citizenId]));
      return Object.fromEntries(rows.map(({ purpose, decision }) => [purpose, decision]));
    },
    async receipts(citizenId) {
      const prisma = await database.prisma();
      const rows = await prisma.consentReceipt.findMany({ where: { citizenId }, orderBy: { ordinal: "asc" } });
      return z
        .array(receiptSchema)
        .parse(rows)
        .map(({ decidedAt, ...receipt }) => ({ ...receipt, at: decidedAt }));
    },
    ...createRehearsal(parts),
    async checkCode(dialogueId, code) {
      const hash = vault.codeHash(dialogueId, code.replace(/\D/g, ""));
      const parameters = [dialogueId, hash, now().toISOString()];
      return checkRows.parse(await database.query("SELECT check_code($1::uuid, $2, $3) AS result", parameters))[0]
        .result;
    },
    async export(citizenId, actor) {
      const record = await personalRecord(parts, citizenId);
      if (record) await audit(database, now(), { actor, action: "export_record", subject: `citizen:${citizenId}` });
      return record;
    },
    erase: (citizenId, actor) => eraseCitizen({ sql: database, vault, now }, citizenId, actor),
    otherDialogue: (citizenId, dialogueId) => otherDialogue({ sql: database, vault }, citizenId, dialogueId),
    proposals: (dialogueId) => lastProposals(database, vault, dialogueId),
    save: (citizens) => saveCitizens(parts, citizens),
    count: async () => countRows.parse(await database.query("SELECT count(*)::int AS count FROM citizens"))[0].count,
  };
}

async function readProfile(
  sql: Sql,
  citizenId: string,
  purpose: Purpose,
  at: Date,
): Promise<CitizenProfile | undefined> {
  const parameters = [citizenId, purpose, cityDay(at), at.toISOString()];
  const [{ profile }] = profileRows.parse(
    await sql.query("SELECT profile_for($1, $2, $3::date, $4) AS profile", parameters),
  );
  if (!profile) return undefined;
  const { postalCode, ...rest } = profile;
  return postalCode === null ? rest : { ...rest, postalCode };
}
