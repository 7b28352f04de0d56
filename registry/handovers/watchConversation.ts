import { z } from "zod";
import type { Database } from "../database/database.ts";

const keyRows = z.array(z.object({ key: z.string() }));
const keysStatement = `SELECT encode(c.address_key, 'hex') AS key FROM conversations c JOIN handovers h ON h.dialogue_id = c.dialogue_id
  WHERE h.id = $1::uuid`;

/** Calls back when something was said where that person writes, or the hand-over changed; returns how to stop. */
export function watchConversation(database: Database, id: string, listener: () => void): () => void {
  let keys: ReadonlySet<string> | undefined;
  let stopped = false;
  const read = async () => {
    const rows = keyRows.parse(await database.query(keysStatement, [id]));
    keys = new Set(rows.map(({ key }) => key));
    if (!stopped) listener();
  };
  // Until the conversations are known anything may be of theirs; what cannot be read now is asked again at the next word.
  const again = () => void read().catch(() => (keys = undefined));
  const stops = [
    database.listen("c360_handovers", (changed) => (changed === undefined || changed === id) && again()),
    database.listen("c360_transcript", (changed) => {
      if (changed === undefined || !keys) again();
      else if (keys.has(changed)) listener();
    }),
  ];
  again();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
