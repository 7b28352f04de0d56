import { z } from "zod";
import { consentDecisionSchema, purposeSchema } from "../../../contracts/consent.ts";
import { languageSchema } from "../../../contracts/language.ts";
import { channelSchema } from "../../../contracts/message.ts";
import { intentSchema } from "../../../contracts/understanding.ts";
import { cityDay } from "../../cityTime.ts";
import type { Sql } from "../../database/database.ts";
import type { Vault } from "../../sealing/vault.ts";

export const relationSchema = z.enum(["self", "spouse", "child", "other"]);
const instant = z.coerce.date().transform((at) => at.toISOString());
const subjectSchema = z.object({
  citizenId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: z.string(),
  age: z.number(),
  relation: relationSchema,
  language: languageSchema,
  address: z
    .object({ civicNumber: z.string(), street: z.string(), unit: z.string().nullable(), postalCode: z.string() })
    .nullable(),
  contacts: z.array(z.object({ type: z.enum(["email", "phone"]), sealed: z.string() })),
  household: z.array(
    z.object({ firstName: z.string(), lastName: z.string(), age: z.number(), relation: relationSchema }),
  ),
  contactsBefore: z.array(z.object({ at: instant, channel: channelSchema, intent: intentSchema, text: z.string() })),
  openRequests: z.array(
    z.object({
      number: z.string(),
      requestType: z.string(),
      status: z.string(),
      openedAt: instant,
      details: z.string(),
    }),
  ),
  consents: z.array(
    z.object({ purpose: purposeSchema, decision: consentDecisionSchema.shape.decision, since: instant }),
  ),
});
const titleSchema = z.object({ title: z.object({ fr: z.string(), en: z.string() }).optional() });
const rowsSchema = z.array(z.object({ subject: subjectSchema }));

// Interactions are reached by their turns, which have the index: another would cost at every turn of every channel.
/** One statement for the whole page: $1 citizen, $2 the city's day, $3 the conversation in hand. */
const statement = `SELECT jsonb_build_object('citizenId', c.id, 'firstName', c.first_name, 'lastName', c.last_name,
    'birthDate', c.birth_date, 'age', date_part('year', age($2::date, c.birth_date)), 'relation', c.relation, 'language', c.language,
  'address', (SELECT jsonb_build_object('civicNumber', a.civic_number, 'street', a.street, 'unit', a.unit, 'postalCode', a.postal_code)
    FROM addresses a WHERE a.citizen_id = c.id),
  'contacts', coalesce((SELECT jsonb_agg(jsonb_build_object('type', p.type, 'sealed', encode(p.value_sealed, 'base64')) ORDER BY p.type, p.id)
    FROM contact_points p WHERE p.citizen_id = c.id), '[]'),
  'household', coalesce((SELECT jsonb_agg(jsonb_build_object('firstName', m.first_name, 'lastName', m.last_name,
      'age', date_part('year', age($2::date, m.birth_date)), 'relation', m.relation) ORDER BY m.birth_date, m.id)
    FROM citizens m WHERE m.household_id = c.household_id AND m.id <> c.id), '[]'),
  'contactsBefore', coalesce((SELECT jsonb_agg(to_jsonb(l) ORDER BY l.at DESC) FROM (
    SELECT * FROM (SELECT DISTINCT ON (t.conversation_id, t.at::date) t.at, i.channel, i.intent, i.redacted_text AS text
      FROM dialogues d JOIN conversations v ON v.dialogue_id = d.id JOIN turns t ON t.conversation_id = v.id
        JOIN interactions i ON i.turn_id = t.id
      WHERE d.citizen_id = c.id AND d.assurance = 'verified' AND v.id IS DISTINCT FROM $3::uuid
      ORDER BY t.conversation_id, t.at::date, t.at DESC) s ORDER BY s.at DESC LIMIT 8) l), '[]'),
  'openRequests', coalesce((SELECT jsonb_agg(jsonb_build_object('number', r.number, 'requestType', r.request_type, 'status', r.status,
      'openedAt', r.opened_at, 'details', encode(r.details, 'base64')) ORDER BY r.opened_at DESC, r.number DESC)
    FROM requests r WHERE r.citizen_id = c.id AND r.status NOT IN ('done', 'refused')), '[]'),
  'consents', coalesce((SELECT jsonb_agg(jsonb_build_object('purpose', k.purpose, 'decision', k.decision, 'since', k.since) ORDER BY k.purpose)
    FROM consents k WHERE k.citizen_id = c.id), '[]')) AS subject
  FROM citizens c WHERE c.id = $1`;

/** What is known of one person, opened: for the page that shows it, or for the questions that stand before it. */
export async function readSubject(
  { sql, vault, now }: { sql: Sql; vault: Vault; now: () => Date },
  citizenId: string,
  conversationId: string | undefined,
) {
  const parameters = [citizenId, cityDay(now()), conversationId ?? null];
  const [row] = rowsSchema.parse(await sql.query(statement, parameters));
  if (!row) return undefined;
  const { contacts, openRequests, ...plain } = row.subject;
  return {
    ...plain,
    contacts: contacts.map(({ type, sealed }) => ({
      type,
      value: z.string().parse(vault.open("contact_points.value_sealed", Buffer.from(sealed, "base64"))),
    })),
    openRequests: openRequests.map(({ requestType, details, ...request }) => ({
      ...request,
      title: titleSchema.parse(vault.open("requests.details", Buffer.from(details, "base64"))).title ?? {
        fr: requestType,
        en: requestType,
      },
    })),
  };
}
export type Subject = NonNullable<Awaited<ReturnType<typeof readSubject>>>;
