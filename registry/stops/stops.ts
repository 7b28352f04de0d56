import { z } from "zod";
import type { OutboxItem } from "../../contracts/delivery.ts";
import type { Channel } from "../../contracts/message.ts";
import { contactKey } from "../citizens/contactPoint.ts";
import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

const answer = z.tuple([z.object({ yes: z.boolean() })]);

/** The digest of a number, of North America or elsewhere. */
export function stopKey(vault: Vault, address: string): Buffer {
  return contactKey(vault, "sms", address) ?? vault.lookup("sms", address);
}

export interface Stops {
  /** Whether that number said STOP and has not said START since. No other channel has numbers to stop. */
  isStopped: (address: { channel: Channel; address: string }) => Promise<boolean>;
  /** Whether the item may go out now: anything but a text message to a stopped number, its own confirmation apart. */
  mayReach: (item: OutboxItem) => Promise<boolean>;
}

export function createStops({ database, vault }: { database: Database; vault: Vault }): Stops {
  const ask = async (statement: string, parameters: unknown[]) =>
    answer.parse(await database.query(statement, parameters))[0].yes;
  return {
    isStopped: async ({ channel, address }) =>
      channel === "sms" &&
      ask("SELECT EXISTS (SELECT FROM stopped_addresses WHERE address_key = $1) AS yes", [stopKey(vault, address)]),
    mayReach: async ({ channel, address, id }) =>
      channel !== "sms" ||
      ask(
        `SELECT NOT EXISTS (SELECT FROM stopped_addresses s WHERE s.address_key = $1
           AND NOT EXISTS (SELECT FROM outbox o WHERE o.id = $2::uuid AND o.turn_id = s.turn_id)) AS yes`,
        [stopKey(vault, address), id],
      ),
  };
}
