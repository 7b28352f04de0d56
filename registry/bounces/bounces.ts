import type { Channel } from "../../contracts/message.ts";
import { contactKey } from "../citizens/contactPoint.ts";
import type { Database } from "../database/database.ts";
import { storableText } from "../storableJson.ts";
import type { Vault } from "../sealing/vault.ts";

interface Reached {
  channel: Channel;
  address: string;
}

/** Addresses that what we send comes back from for good. Campaigns leave them alone; answers to what they ask still go. */
export interface Bounces {
  /** Nothing for an address that is no contact point of any kind. `cause` says why in our words, never with the address in it. */
  mark(reached: Reached, cause: string): Promise<void>;
  /** Something was heard from the address: it exists. */
  clear(reached: Reached): Promise<void>;
}

export function createBounces(parts: { database: Database; vault: Vault; now: () => Date }): Bounces {
  const { database, vault, now } = parts;
  const onKey = async ({ channel, address }: Reached, statement: string, ...rest: unknown[]) => {
    const key = contactKey(vault, channel, address);
    if (key) await database.query(statement, [key, ...rest]);
  };
  return {
    mark: (reached, cause) =>
      onKey(
        reached,
        "INSERT INTO bounced_addresses (address_key, cause, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        storableText(cause),
        now().toISOString(),
      ),
    clear: (reached) => onKey(reached, "DELETE FROM bounced_addresses WHERE address_key = $1"),
  };
}
