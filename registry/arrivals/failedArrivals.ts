import { z } from "zod";
import type { FailedArrival, FailedArrivals } from "../../contracts/failedArrival.ts";
import { channelSchema } from "../../contracts/message.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

const PAGE_SIZE = 50;
/** Shown of one: enough to read any mail's words. */
const LONGEST_SHOWN = 200_000;

const rows = z.array(
  z.object({
    id: z.string(),
    channel: channelSchema,
    attempts: z.number(),
    received_at: z.coerce.date(),
    cause: z.string().nullable(),
    body: z.instanceof(Uint8Array),
  }),
);
const counted = z.tuple([z.object({ count: z.coerce.number() })]);
const bodySchema = z.object({ address: z.string(), body: z.unknown() });
const mailSchema = z.object({ raw: z.string() });

const columns = "id::text, channel, attempts, received_at, cause, body";

export function createFailedArrivals(parts: { database: Database; vault: Vault; now: () => Date }): FailedArrivals {
  const { database, vault, now } = parts;
  const find = async (id: string) =>
    rows.parse(
      await database.query(`SELECT ${columns} FROM arrivals WHERE id = $1::bigint AND status = 'failed'`, [id]),
    )[0];
  return {
    async list(page) {
      const statement = `SELECT ${columns} FROM arrivals WHERE status = 'failed' ORDER BY id DESC LIMIT $1 OFFSET $2`;
      const found = rows.parse(await database.query(statement, [PAGE_SIZE, (page - 1) * PAGE_SIZE]));
      const [{ count }] = counted.parse(
        await database.query("SELECT count(*) AS count FROM arrivals WHERE status = 'failed'"),
      );
      return { items: found.map((row) => toFailed(vault, row)), total: count, page, pageSize: PAGE_SIZE };
    },
    async open(id) {
      const row = isId(id) ? await find(id) : undefined;
      return row && { ...toFailed(vault, row), text: textOf(vault, row.body) };
    },
    async retry(id) {
      if (!isId(id)) return false;
      const statement = `UPDATE arrivals SET status = 'pending', attempts = 0, due_at = $2
        WHERE id = $1::bigint AND status = 'failed' RETURNING id`;
      return (await database.query(statement, [id, now().toISOString()])).length > 0;
    },
  };
}

const isId = (id: string): boolean => /^\d{1,18}$/.test(id);

function toFailed(vault: Vault, row: z.infer<typeof rows>[number]): FailedArrival {
  const { address } = bodySchema.parse(vault.open("arrivals.body", row.body));
  const { id, channel, attempts, received_at, cause } = row;
  return { id, channel, attempts, receivedAt: received_at.toISOString(), cause: cause ?? "", from: address };
}

/** A mail as it was written, another message as its channel kept it. */
function textOf(vault: Vault, sealed: Uint8Array): string {
  const { body } = bodySchema.parse(vault.open("arrivals.body", sealed));
  const mail = mailSchema.safeParse(body);
  const text = mail.success
    ? Buffer.from(mail.data.raw, "base64").toString("utf8")
    : JSON.stringify(body, undefined, 2);
  return text.slice(0, LONGEST_SHOWN);
}
