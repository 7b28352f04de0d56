import type { Database } from "../../database/database.ts";
import type { RegistryOptions } from "../../registry.ts";
import type { Vault } from "../../sealing/vault.ts";
import { resultOf } from "../commitResult.ts";
import { createServerWriter } from "./serverThread.ts";
import { COMMIT, createWriteTurn, type WriteTurn } from "./writeTurn.ts";

/** Who writes turns: this thread, or one of its own. */
export function createWriter(
  database: Database,
  vault: Vault,
  { writesApart = false, databaseUrl, dataKey }: Pick<RegistryOptions, "writesApart" | "databaseUrl" | "dataKey">,
): { write: WriteTurn; close: () => Promise<void> } {
  if (writesApart && databaseUrl !== undefined) return createServerWriter({ databaseUrl, dataKey });
  const commit = async (parameters: readonly unknown[]) => resultOf(await database.query(COMMIT, parameters));
  return { write: createWriteTurn({ vault, commit }), close: async () => {} };
}
