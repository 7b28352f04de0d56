import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { HandoverEvent, Handovers, StaffMember } from "../../contracts/handover.ts";
import type { Bilingual, Language } from "../../contracts/language.ts";
import type { Sql } from "../database/database.ts";
import type { Vault } from "../sealing/vault.ts";
import { placeToTell } from "./placeToTell.ts";
import { claimedWords, closedWords, queuedWords, relayedWords, returnedWords } from "./words.ts";

export interface ChangeParts {
  sql: Sql;
  vault: Vault;
  now: () => Date;
}

/** One compare-and-swap: what it must be, what it becomes, and what the citizen hears. Keys as `change_handover` reads them. */
export interface Change {
  kind: HandoverEvent["kind"];
  actor: string;
  from: ("waiting" | "owned")[];
  status: "waiting" | "owned" | "returned" | "closed";
  agent?: string;
  agentName?: string;
  /** Whose it must be; anybody's without. */
  owner?: string;
  notOwner?: string;
  /** Must speak the language it waits in. */
  speaker?: string;
  wanted?: Language;
  front?: boolean;
  /** Its agent must not have been heard of since. */
  goneSince?: string;
  note?: string;
  words: Bilingual;
}

const changedRows = z.tuple([z.object({ changed: z.boolean() })]);
const memberRows = z.array(z.object({ display_name: z.string() }));

/** False when somebody else was first, or it is not in that state any more. */
export async function change(parts: ChangeParts, id: string, wanted: Change): Promise<boolean> {
  const { payload, notice } = await changePayload(parts, id, wanted);
  const rows = await parts.sql.query("SELECT change_handover($1::uuid, $2::jsonb, $3, $4, $5) AS changed", [
    id,
    JSON.stringify(payload),
    wanted.note ? parts.vault.seal("handover_events.note", wanted.note) : null,
    notice,
    parts.now().toISOString(),
  ]);
  return changedRows.parse(rows)[0].changed;
}

/** What `change_handover` reads, and what the citizen hears, sealed. */
export async function changePayload(parts: ChangeParts, id: string, asked: Change) {
  const { words, note: _, ...wanted } = asked;
  const place = await placeToTell(parts, id);
  const noticeId = randomUUID();
  // What it is transferred to is the language of whoever asked for it.
  const lang = wanted.wanted ?? place?.language ?? "fr";
  const notice = place?.sealed({ reply: { id: noticeId, text: words[lang], lang, cards: [], choices: [] } });
  const payload = { ...wanted, noticeId, ...(place ? { conversation: place.conversationId } : {}) };
  return { payload, notice: notice ?? null };
}

/** By its owner; by a supervisor, anybody's. */
export const closing = (by: StaffMember): Change => ({
  kind: "closed",
  actor: by.username,
  from: by.supervisor ? ["waiting", "owned"] : ["owned"],
  status: "closed",
  ...theirs(by),
  words: closedWords(by.supervisor ? undefined : by.displayName),
});

const theirs = ({ username, supervisor }: StaffMember) => (supervisor ? {} : { owner: username });

type Moves = Pick<Handovers, "claim" | "transfer" | "takeOver" | "giveBack" | "close">;

/** What agents and supervisors do with a conversation. */
export function createMoves(parts: ChangeParts): Moves {
  const ofMember = ({ username, displayName }: StaffMember) => ({ agent: username, agentName: displayName });
  const open: Change["from"] = ["waiting", "owned"];
  return {
    claim: (id, by) =>
      change(parts, id, {
        kind: "claimed",
        actor: by.username,
        from: ["waiting"],
        status: "owned",
        ...ofMember(by),
        speaker: by.username,
        words: claimedWords(by.displayName),
      }),
    takeOver: async (id, by) =>
      by.supervisor &&
      change(parts, id, {
        kind: "taken_over",
        actor: by.username,
        from: open,
        status: "owned",
        ...ofMember(by),
        notOwner: by.username,
        words: relayedWords(by.displayName),
      }),
    async transfer(id, by, { agent, language, note }) {
      const common = { actor: by.username, from: ["owned" as const], note, ...theirs(by) };
      if (agent === undefined)
        return change(parts, id, {
          ...common,
          kind: "queued",
          status: "waiting",
          ...(language ? { wanted: language } : {}),
          words: queuedWords(language),
        });
      const agentName = await nameOf(parts.sql, agent);
      if (agentName === undefined) return false;
      return change(parts, id, {
        ...common,
        kind: "transferred",
        status: "owned",
        agent,
        agentName,
        notOwner: agent,
        speaker: agent,
        ...(language ? { wanted: language } : {}),
        words: relayedWords(agentName),
      });
    },
    giveBack: (id, by) =>
      change(parts, id, {
        kind: "returned",
        actor: by.username,
        from: by.supervisor ? open : ["owned"],
        status: "returned",
        ...theirs(by),
        words: returnedWords,
      }),
    close: (id, by) => change(parts, id, closing(by)),
  };
}

/** Of somebody who answers citizens. */
async function nameOf(sql: Sql, username: string): Promise<string | undefined> {
  const statement =
    "SELECT display_name FROM staff_accounts WHERE username = $1 AND role IN ('agent', 'manager', 'admin')";
  return memberRows.parse(await sql.query(statement, [username]))[0]?.display_name;
}
