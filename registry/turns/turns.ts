import { z } from "zod";
import { assuranceSchema } from "../../contracts/consent.ts";
import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import { correspondent, type Message } from "../../contracts/message.ts";
import { replySchema, type Reply } from "../../contracts/reply.ts";
import { outcomeSchema, type Turn, type TurnReceipt } from "../../contracts/turn.ts";
import { contactKey } from "../citizens/contactPoint.ts";
import type { Database, Sql } from "../database/database.ts";
import type { CommitResult, OpenTurn, Turns } from "../registry.ts";
import type { Vault } from "../sealing/vault.ts";
import { storableText } from "../storableJson.ts";
import { commitOrder } from "./commitOrder.ts";
import { resultOf } from "./commitResult.ts";
import { prepareEffects } from "./effects.ts";
import type { WriteTurn } from "./writing/writeTurn.ts";

const duplicateSchema = z.object({
  status: z.literal("duplicate"),
  turnId: z.string(),
  outcome: outcomeSchema,
  replies: z.array(z.string()),
});
const openedSchema = z.object({
  status: z.literal("open"),
  conversationId: z.string(),
  dialogueId: z.string(),
  version: z.number(),
  state: z.string().nullable(),
  assurance: assuranceSchema,
  citizenId: z.string().nullable(),
  owner: z.enum(["assistant", "agent"]),
});
const begunResult = z.discriminatedUnion("status", [duplicateSchema, openedSchema]);
const unknownSchema = z.object({ status: z.literal("unknown") });
const openResult = z.discriminatedUnion("status", [duplicateSchema, openedSchema, unknownSchema]);
const commitResult = z.discriminatedUnion("status", [
  duplicateSchema,
  z.object({ status: z.literal("committed") }),
  z.object({ status: z.literal("conflict") }),
]);

/** What the turn needs of the registry. */
export interface TurnParts {
  sql: Sql & Pick<Database, "tell" | "alone">;
  vault: Vault;
  now: () => Date;
  /** For a copy that the person asked for. */
  readRecord: (citizenId: string) => Promise<PersonalRecord | undefined>;
  write: WriteTurn;
}

/**
 * A turn in two statements, each one SQL function. They go to the driver and not through Prisma's `$queryRaw`, which does
 * the same work and costs more: the figures are in docs/adr/0005-one-transaction-a-turn.md.
 */
export function createTurns(parts: TurnParts): Turns {
  return {
    async open(message) {
      const known = await openKnown(parts, message);
      const result = known.status === "unknown" ? await begin(parts, message) : known;
      if (result.status === "duplicate") return { status: "duplicate", receipt: storedReceipt(parts.vault, result) };
      return { status: "open", turn: asBelieved(message, toOpenTurn(parts.vault, result)) };
    },
    async commit(open, turn, state) {
      const effects = await prepareEffects(parts, open, turn);
      const numbered = { ...turn, replies: effects.replies };
      const others = !parts.sql.alone();
      const order = commitOrder({ now: parts.now(), others }, open, numbered, state, effects.payload);
      const written = await parts.write(order);
      const result = commitResult.parse(written.result);
      if (!others && result.status === "committed") parts.sql.tell("c360_transcript", written.addressKey);
      return toCommitResult(parts.vault, numbered, result);
    },
    async repliesOf(turnId) {
      const rows = await parts.sql.query(
        "SELECT body FROM outbox WHERE turn_id = $1 AND conversation_id IS NOT NULL ORDER BY seq",
        [turnId],
      );
      return bodyRows.parse(rows).flatMap(({ body }) => openReplies(parts.vault, body));
    },
  };
}

/** Nearly always the conversation is known: the sealed address and the contact's digest are made for a first message only. */
async function openKnown(parts: TurnParts, message: Message) {
  return openResult.parse(await openStatement(parts, message, [null, null]));
}

async function begin(parts: TurnParts, message: Message) {
  const { vault } = parts;
  const sealed = vault.seal("conversations.address_sealed", message.address);
  const contact = isDenied(message) ? null : (contactKey(vault, message.channel, correspondent(message)) ?? null);
  return begunResult.parse(await openStatement(parts, message, [sealed, contact]));
}

async function openStatement(
  { sql, vault, now }: TurnParts,
  { channel, providerId, address }: Message,
  ofBeginning: [sealed: Buffer | null, contact: Buffer | null],
): Promise<unknown> {
  const rows = await sql.query("SELECT open_turn($1, $2, $3, $4, $5, $6) AS result", [
    channel,
    storableText(providerId),
    vault.lookup(channel, address),
    ...ofBeginning,
    now().toISOString(),
  ]);
  return resultOf(rows);
}

function toOpenTurn(vault: Vault, opened: z.infer<typeof openedSchema>): OpenTurn {
  const { conversationId, dialogueId, version, assurance, owner, state, citizenId } = opened;
  return {
    conversationId,
    dialogueId,
    version,
    assurance,
    owner,
    state: state === null ? undefined : vault.open("dialogues.state", Buffer.from(state, "base64")),
    ...(citizenId === null ? {} : { citizenId }),
  };
}

/** A sender whose own domain denies the mail is nobody we know. */
const isDenied = ({ mail }: Message) => mail?.ceiling === "anonymous";

/** Anybody can write any sender on a mail: unless its domain vouches for it, this mail proves nothing, whatever one before it proved. */
function asBelieved({ mail }: Message, open: OpenTurn): OpenTurn {
  if (mail === undefined || mail.ceiling === "authenticated" || open.assurance === "anonymous") return open;
  const { citizenId: _, ...rest } = open;
  return { ...rest, assurance: mail.ceiling };
}

function toCommitResult(vault: Vault, turn: Turn, result: z.infer<typeof commitResult>): CommitResult {
  switch (result.status) {
    case "conflict":
      return { status: "conflict" };
    case "duplicate":
      return { status: "duplicate", receipt: storedReceipt(vault, result) };
    case "committed":
      return { status: "committed", receipt: receiptOf(turn, turn.replies, false) };
  }
}

function storedReceipt(vault: Vault, { turnId, outcome, replies }: z.infer<typeof duplicateSchema>): TurnReceipt {
  return receiptOf(
    { id: turnId, outcome },
    replies.flatMap((body) => openReplies(vault, Buffer.from(body, "base64"))),
    true,
  );
}

const sealedReply = z.object({ reply: replySchema, more: z.array(replySchema).optional() });
const bodyRows = z.array(z.object({ body: z.instanceof(Uint8Array) }));
function openReplies(vault: Vault, body: Uint8Array): Reply[] {
  const { reply, more = [] } = sealedReply.parse(vault.open("outbox.body", body));
  return [reply, ...more];
}

const receiptOf = (
  { id, outcome }: Pick<Turn, "id" | "outcome">,
  replies: Reply[],
  duplicate: boolean,
): TurnReceipt => ({ turnId: id, duplicate, outcome, replies });
