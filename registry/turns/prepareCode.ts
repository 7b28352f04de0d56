import { randomInt, randomUUID } from "node:crypto";
import { z } from "zod";
import { languageSchema, type Language } from "../../contracts/language.ts";
import type { Reply } from "../../contracts/reply.ts";
import { lookupContact, normalizeContact, type Contact } from "../citizens/contactPoint.ts";
import type { Sql } from "../database/database.ts";
import type { OpenTurn } from "../registry.ts";
import type { Vault } from "../sealing/vault.ts";
import { codeNotice } from "./codeNotice.ts";

/** A code and its notice, sealed; `citizenId` is null when no record has the contact point, `requestNumber` when it is not that request's. */
export interface PreparedCode {
  contactKey: string;
  citizenId: string | null;
  requestNumber: string | null;
  codeHash: string;
  channel: "email" | "sms";
  body: string;
}

const holderSchema = z.object({
  citizen_id: z.string(),
  language: languageSchema,
  value_sealed: z.instanceof(Uint8Array),
});
interface Recipient {
  language: Language;
  value_sealed: Uint8Array;
}

/** The eldest of those who share the contact point, the account holder before the others. */
const holderStatement = `SELECT p.citizen_id, c.language, p.value_sealed FROM contact_points p JOIN citizens c ON c.id = p.citizen_id
  WHERE p.lookup_key = $1 ORDER BY (c.relation = 'self') DESC, c.birth_date, c.id LIMIT 1`;

interface CodeAsked {
  contact: Contact;
  requestNumber?: string | undefined;
  /** Whose new contact it is, where the dialogue is verified as them: the code goes to it and proves it. */
  forCitizen?: string | undefined;
}

const requestRows = z.array(z.object({ number: z.string() }));
const requestStatement = "SELECT number FROM requests WHERE number = $1::text AND contact_key = $2";

/**
 * Draws a code for whoever has that contact point in their record, or gave it with the request named. Without either the
 * same things are computed on what was asked: the notice is then stored as withheld, and nobody can tell them apart from outside.
 */
export async function prepareCode(
  { sql, vault }: { sql: Sql; vault: Vault },
  open: Pick<OpenTurn, "dialogueId" | "assurance" | "citizenId">,
  { contact, requestNumber, forCitizen }: CodeAsked,
  language: Language,
): Promise<PreparedCode> {
  const key = lookupContact(vault, contact);
  if (forCitizen !== undefined && (open.assurance !== "verified" || open.citizenId !== forCitizen))
    throw new Error("A new contact is proven only in a dialogue verified as its person");
  const held = z.array(holderSchema).parse(await sql.query(holderStatement, [key]))[0];
  const holder = forCitizen === undefined ? held : { ...asGiven(vault, contact, language), citizen_id: forCitizen };
  const [request] = requestRows.parse(await sql.query(requestStatement, [requestNumber ?? null, key]));
  const code = randomInt(0, 1_000_000).toString().padStart(6, "0");
  const recipient = holder ?? asGiven(vault, contact, language);
  const channel = contact.type === "email" ? "email" : "sms";
  return {
    contactKey: key.toString("base64"),
    citizenId: holder?.citizen_id ?? null,
    requestNumber: request?.number ?? null,
    codeHash: vault.codeHash(open.dialogueId, code).toString("base64"),
    channel,
    body: vault.seal("outbox.body", notice(vault, recipient, code)).toString("base64"),
  };
}

function asGiven(vault: Vault, contact: Contact, language: Language): Recipient {
  const value = normalizeContact(contact) ?? contact.value;
  return { language, value_sealed: vault.seal("contact_points.value_sealed", value) };
}

function notice(vault: Vault, { language, value_sealed }: Recipient, code: string) {
  const address = z.string().parse(vault.open("contact_points.value_sealed", value_sealed));
  const { subject, text } = codeNotice(code)[language];
  const reply: Reply = { id: randomUUID(), text, lang: language, cards: [], choices: [] };
  return { address, subject, reply };
}
