import { createHash } from "node:crypto";
import { z } from "zod";
import type { Handovers } from "../../contracts/handover.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { ChangeParts } from "./changes.ts";
import { placeToTell } from "./placeToTell.ts";

const saidRows = z.tuple([z.object({ said: z.enum(["said", "said_before", "refused"]) })]);

/** What the owner writes goes to the outbox of the conversation, past the engine. */
export function createSay(parts: ChangeParts): Handovers["say"] {
  return async (id, { username, displayName }, { messageId, text, language }) => {
    const place = await placeToTell(parts, id);
    if (!place) return "refused";
    const rowId = uuidOf(`${id} ${messageId}`);
    const reply: Reply = { id: rowId, text, lang: language, cards: [], choices: [] };
    const parameters = [
      id,
      username,
      place.conversationId,
      rowId,
      place.sealed({ reply, agent: displayName }),
      parts.now().toISOString(),
    ];
    const statement = "SELECT say_in_handover($1::uuid, $2, $3::uuid, $4::uuid, $5, $6) AS said";
    return saidRows.parse(await parts.sql.query(statement, parameters))[0].said;
  };
}

/** The same words twice are one row: its id is made of theirs. */
function uuidOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
