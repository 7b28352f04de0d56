import type { Database } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";

export interface MailStoreParts {
  database: Database;
  vault: Vault;
  now: () => Date;
}
