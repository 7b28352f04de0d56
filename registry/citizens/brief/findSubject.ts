import { z } from "zod";
import type { BriefAsked } from "../../../contracts/citizenDesk.ts";
import { assuranceSchema } from "../../../contracts/consent.ts";
import { channelSchema } from "../../../contracts/message.ts";
import type { Sql } from "../../database/database.ts";
import type { Vault } from "../../sealing/vault.ts";
import { type Contact, contactOf, lookupContact, normalizeContact } from "../contactPoint.ts";

const dialogueRows = z.array(
  z.object({
    assurance: assuranceSchema,
    citizen_id: z.string().nullable(),
    places: z.array(z.object({ channel: channelSchema, sealed: z.string() })),
  }),
);
const candidateRows = z.array(z.object({ id: z.string() }));

const dialogueStatement = `SELECT d.assurance, d.citizen_id, coalesce((SELECT jsonb_agg(jsonb_build_object('channel', c.channel,
    'sealed', encode(c.address_sealed, 'base64'))) FROM conversations c WHERE c.dialogue_id = d.id AND c.channel = 'sms'
    AND c.address_sealed <> ''), '[]') AS places FROM dialogues d WHERE d.id = $1::uuid`;

// Of those who share a number, the one it most likely is; the agent finds another of them by the look-up. Nobody under 14.
const candidateStatement = `SELECT c.id FROM citizens c WHERE c.id IN (SELECT citizen_id FROM contact_points WHERE lookup_key = ANY ($1))
    AND c.birth_date <= $2::timestamptz - interval '14 years'
  ORDER BY array_position(ARRAY['self', 'spouse', 'other', 'child'], c.relation), c.birth_date, c.id LIMIT 1`;

export interface Found {
  verified?: string;
  candidate?: string;
  /** Where they speak from, as contact points are written. */
  saidFrom?: string;
}

/** Who it is for sure, or whom the address, or else the agent, says it is. */
export async function findSubject(
  { sql, vault, now }: { sql: Sql; vault: Vault; now: () => Date },
  asked: BriefAsked,
): Promise<Found> {
  const dialogue = asked.dialogueId === undefined ? undefined : await readDialogue(sql, asked.dialogueId);
  if (dialogue?.assurance === "verified" && dialogue.citizen_id !== null) return { verified: dialogue.citizen_id };
  const contacts = asked.contact ? [asked.contact] : contactsOf(vault, dialogue);
  const normal = contacts.map(normalizeContact).find((value) => value !== undefined);
  const saidFrom = normal === undefined ? {} : { saidFrom: normal };
  if (asked.candidateId !== undefined) return { candidate: asked.candidateId, ...saidFrom };
  const keys = contacts.map((contact) => lookupContact(vault, contact));
  if (keys.length === 0) return {};
  const [row] = candidateRows.parse(await sql.query(candidateStatement, [keys, now().toISOString()]));
  return row ? { candidate: row.id, ...saidFrom } : saidFrom;
}

const readDialogue = async (sql: Sql, id: string) => dialogueRows.parse(await sql.query(dialogueStatement, [id]))[0];

function contactsOf(vault: Vault, dialogue: z.infer<typeof dialogueRows>[number] | undefined): Contact[] {
  return (dialogue?.places ?? []).flatMap(({ channel, sealed }) => {
    const address = vault.open("conversations.address_sealed", Buffer.from(sealed, "base64"));
    return contactOf(channel, z.string().parse(address)) ?? [];
  });
}
