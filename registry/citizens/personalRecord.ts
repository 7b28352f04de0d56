import { z } from "zod";
import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import { consentDecisionSchema } from "../../contracts/consent.ts";
import { proposalSchema } from "../../contracts/turn.ts";
import type { Database } from "../database/database.ts";
import { mailingsOf } from "../campaigns/mailingsOf.ts";
import type { SealedColumn, Vault } from "../sealing/vault.ts";
import { readCorrections } from "./corrections.ts";

const relationSchema = z.enum(["self", "spouse", "child", "other"]);
const personSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  birthDate: z.date(),
  language: z.enum(["fr", "en"]),
  householdId: z.string(),
});
const addressSchema = z.object({
  civicNumber: z.string(),
  street: z.string(),
  unit: z.string().nullable(),
  postalCode: z.string(),
  neighbourhood: z.string().nullable(),
});
const sealedBytes = z.instanceof(Uint8Array);
const proposalDetails = proposalSchema.pick({ reasons: true, factors: true });
const messageRows = z.array(z.object({ channel: z.string(), at: z.date(), body: sealedBytes }));

interface Parts {
  database: Database;
  vault: Vault;
}

/** All that is held of one person, opened. */
export async function personalRecord(parts: Parts, citizenId: string): Promise<PersonalRecord | undefined> {
  const prisma = await parts.database.prisma();
  const found = await prisma.citizen.findUnique({ where: { id: citizenId } });
  if (!found) return undefined;
  const { birthDate, householdId, ...person } = personSchema.parse(found);
  return {
    citizenId,
    ...person,
    birthDate: birthDate.toISOString().slice(0, 10),
    ...(await whereabouts(parts, citizenId)),
    household: await householdOf(parts, citizenId, householdId),
    ...(await dealings(parts, citizenId)),
    ...(await mailingsOf(parts.database, citizenId)),
    messages: await messagesOf(parts, citizenId),
  };
}

async function whereabouts({ database, vault }: Parts, citizenId: string) {
  const prisma = await database.prisma();
  const address = addressSchema.nullable().parse(await prisma.address.findUnique({ where: { citizenId } }));
  const contacts = await prisma.contactPoint.findMany({ where: { citizenId }, orderBy: { type: "asc" } });
  return {
    ...(address ? { address: withoutNulls(address) } : {}),
    contacts: contacts.map(({ type, valueSealed }) => ({
      type: z.enum(["email", "phone"]).parse(type),
      value: z.string().parse(vault.open("contact_points.value_sealed", valueSealed)),
    })),
  };
}

const withoutNulls = ({ unit, neighbourhood, ...plain }: z.infer<typeof addressSchema>) => ({
  ...plain,
  ...(unit === null ? {} : { unit }),
  ...(neighbourhood === null ? {} : { neighbourhood }),
});

/** The others, by what the person knows of them anyway. */
async function householdOf({ database }: Parts, citizenId: string, householdId: string) {
  const prisma = await database.prisma();
  const members = await prisma.citizen.findMany({
    where: { householdId, NOT: { id: citizenId } },
    orderBy: { birthDate: "asc" },
  });
  return members.map(({ firstName, relation }) => ({ firstName, relation: relationSchema.parse(relation) }));
}

async function dealings({ database, vault }: Parts, citizenId: string) {
  const prisma = await database.prisma();
  const mine = { where: { citizenId } };
  const open = (column: SealedColumn, sealed: Uint8Array) => vault.open(column, sealed);
  const [sources, receipts, requests, registrations, proposals, corrections] = await Promise.all([
    prisma.sourceRecord.findMany({ ...mine, orderBy: { receivedAt: "asc" } }),
    prisma.consentReceipt.findMany({ ...mine, orderBy: { ordinal: "asc" } }),
    prisma.request.findMany({ ...mine, orderBy: { openedAt: "asc" } }),
    prisma.registration.findMany({ ...mine, orderBy: { requestedAt: "asc" } }),
    prisma.proposal.findMany({ ...mine, orderBy: { proposedAt: "asc" } }),
    readCorrections(database, vault, citizenId),
  ]);
  return {
    sources: sources.map(({ source, receivedAt, body }) => ({
      source,
      receivedAt,
      content: open("source_records.body", body),
    })),
    consents: receipts.map(({ decidedAt, ...receipt }) => ({
      ...consentDecisionSchema.parse(receipt),
      id: receipt.id,
      at: decidedAt,
    })),
    requests: requests.map(({ number, requestType, status, openedAt, details }) => ({
      number,
      type: requestType,
      status,
      openedAt,
      content: open("requests.details", details),
    })),
    registrations: registrations.map(({ number, status, requestedAt, details }) => ({
      number,
      status,
      requestedAt,
      content: open("registrations.details", details),
    })),
    proposals: proposals.map(({ title, proposedAt, details }) => ({
      title,
      proposedAt,
      ...proposalDetails.parse(open("proposals.details", details)),
    })),
    corrections,
  };
}

const messagesStatement = `SELECT i.channel, i.received_at AS at, i.body FROM inbox i JOIN conversations c ON c.id = i.conversation_id
  JOIN dialogues d ON d.id = c.dialogue_id WHERE d.citizen_id = $1 AND d.assurance = 'verified' ORDER BY i.received_at, i.seq`;

async function messagesOf({ database, vault }: Parts, citizenId: string) {
  const rows = messageRows.parse(await database.query(messagesStatement, [citizenId]));
  return rows.map(({ channel, at, body }) => {
    const { text } = z.object({ text: z.string() }).parse(vault.open("inbox.body", body));
    return { channel, at, text };
  });
}
