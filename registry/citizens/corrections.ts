import { z } from "zod";
import { correctedFieldSchema } from "../../contracts/citizen.ts";
import type { Correction } from "../../contracts/personalRecord.ts";
import type { Effect } from "../../contracts/turn.ts";
import type { Database } from "../database/database.ts";
import type { OpenTurn } from "../registry.ts";
import type { Vault } from "../sealing/vault.ts";
import { contactParts } from "../lookup/contactParts.ts";
import { lookupContact, normalizeContact } from "./contactPoint.ts";

const detailsSchema = z.object({ old: z.string(), new: z.string() });
const rowSchema = z.object({
  field: correctedFieldSchema,
  details: z.instanceof(Uint8Array),
  status: z.enum(["pending", "applied", "refused"]),
  requestNumber: z.string().nullable(),
  askedAt: z.date(),
});

/** A correction as the turn's transaction writes it; what a person must decide also becomes a request with its number. */
export function correctRecord(
  { vault }: { vault: Vault },
  open: OpenTurn,
  effect: Extract<Effect, { kind: "correct_record" }>,
  number: string,
) {
  const { citizenId, field } = effect;
  const change = { old: effect.old, new: effect.new };
  const details = vault.seal("corrections.details", change).toString("base64");
  const act = (more: object) => [{ name: "correct_record", argument: { citizenId, field, details, ...more } }];
  if (field === "language") return { acts: act({ language: effect.new }) };
  if (field === "email" || field === "phone") return { acts: act(contactOf(vault, field, effect.new)) };
  const summary = `${field}: ${effect.old} → ${effect.new}`;
  const fields = { field, ...change, dialogue: open.dialogueId };
  const requested = vault.seal("requests.details", { summary, fields }).toString("base64");
  return { requests: [{ number, requestType: "personal-data", details: requested }], acts: act({ number }) };
}

function contactOf(vault: Vault, type: "email" | "phone", value: string) {
  const sealed = vault.seal("contact_points.value_sealed", normalizeContact({ type, value }) ?? value);
  return {
    contactKey: lookupContact(vault, { type, value }).toString("base64"),
    contactSealed: sealed.toString("base64"),
    contactParts: contactParts(vault, { type, value }),
  };
}

/** The corrections of a person, the newest first. */
export async function readCorrections(database: Database, vault: Vault, citizenId: string): Promise<Correction[]> {
  const prisma = await database.prisma();
  const rows = await prisma.correction.findMany({ where: { citizenId }, orderBy: { askedAt: "desc" } });
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ details, requestNumber, ...plain }) => ({
      ...plain,
      ...detailsSchema.parse(vault.open("corrections.details", details)),
      ...(requestNumber === null ? {} : { number: requestNumber }),
    }));
}
