import { z } from "zod";
import { consentDecisionSchema, purposeSchema } from "../../contracts/consent.ts";
import { cityDay } from "../cityTime.ts";
import type { Database } from "../database/database.ts";
import type { Citizens } from "../registry.ts";
import type { Vault } from "../sealing/vault.ts";
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
  const { prisma } = database;
  return {
    async profileFor(citizenId, purpose) {
      const parameters = [citizenId, purpose, cityDay(now()), now().toISOString()];
      const rows = await database.query("SELECT profile_for($1, $2, $3::date, $4) AS profile", parameters);
      const [{ profile }] = profileRows.parse(rows);
      if (!profile) return undefined;
      const { postalCode, ...rest } = profile;
      return postalCode === null ? rest : { ...rest, postalCode };
    },
    async consents(citizenId) {
      const rows = inForceRows.parse(await prisma.consent.findMany({ where: { citizenId } }));
      return Object.fromEntries(rows.map(({ purpose, decision }) => [purpose, decision]));
    },
    async receipts(citizenId) {
      const rows = await prisma.consentReceipt.findMany({ where: { citizenId }, orderBy: { ordinal: "asc" } });
      return z
        .array(receiptSchema)
        .parse(rows)
        .map(({ decidedAt, ...receipt }) => ({ ...receipt, at: decidedAt }));
    },
    async forgetRehearsal() {
      if (!parts.rehearsal) throw new Error("The consents of real people are never forgotten.");
      await database.query("DELETE FROM one_time_codes");
      await database.query("DELETE FROM consent_receipts");
    },
    async checkCode(dialogueId, code) {
      const hash = vault.codeHash(dialogueId, code.replace(/\D/g, ""));
      const parameters = [dialogueId, hash, now().toISOString()];
      return checkRows.parse(await database.query("SELECT check_code($1::uuid, $2, $3) AS result", parameters))[0]
        .result;
    },
    save: (citizens) => saveCitizens(parts, citizens),
    count: () => prisma.citizen.count(),
  };
}
