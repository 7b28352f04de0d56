import { consentTerms } from "../citizens/consentTerms.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Effect, Turn } from "../../contracts/turn.ts";
import type { Sql } from "../database/database.ts";
import { handOver } from "../handovers/handOver.ts";
import type { OpenTurn } from "../registry.ts";
import type { Vault } from "../sealing/vault.ts";
import { cityYear } from "../cityTime.ts";
import { holdPlace } from "../registrations/holdPlace.ts";
import { nextRequestNumber } from "../requests/nextRequestNumber.ts";
import { prepareRequest, type PreparedRequest } from "../requests/prepareRequest.ts";
import { correctRecord } from "../citizens/corrections.ts";
import { blankValues } from "../citizens/erase.ts";
import { stopMailings } from "../citizens/stopMailings.ts";
import { stopOrResume } from "../stops/stopOrResume.ts";
import { sendRecord } from "../citizens/sendRecord.ts";
import type { PersonalRecord } from "../../contracts/personalRecord.ts";
import { prepareCode, type PreparedCode } from "./prepareCode.ts";

/** The rare part of `commit_turn`'s payload; an absent key costs nothing there. */
export interface EffectsPayload {
  codes?: PreparedCode[];
  verify?: string;
  consents?: object[];
  requests?: PreparedRequest[];
  handOff?: true;
  audit?: { action: string; detail: string | null }[];
  /** Each is carried out by the SQL function `effect_<name>`. */
  acts?: { name: string; argument: object }[];
}

interface Parts {
  sql: Sql;
  vault: Vault;
  now: () => Date;
  readRecord: (citizenId: string) => Promise<PersonalRecord | undefined>;
}

/**
 * Turns effects into data for the one transaction. Only a code and a request ask the database beforehand (who has that
 * contact point; the next number). `{requestNumber}` in the replies becomes the number drawn.
 */
export async function prepareEffects(
  parts: Parts,
  open: OpenTurn,
  turn: Turn,
): Promise<{ payload?: EffectsPayload; replies: Reply[] }> {
  if (turn.effects.every(({ kind }) => kind === "save_proposals")) return { replies: turn.replies };
  const payload: EffectsPayload = {};
  for (const effect of turn.effects) Object.assign(payload, merge(payload, await prepare(parts, open, turn, effect)));
  const [request] = payload.requests ?? [];
  return { payload, replies: request ? numbered(turn.replies, request.number) : turn.replies };
}

/** Lists of the same kind of effect are joined. */
function merge(payload: EffectsPayload, more: EffectsPayload): EffectsPayload {
  return {
    ...more,
    ...(more.codes ? { codes: [...(payload.codes ?? []), ...more.codes] } : {}),
    ...(more.consents ? { consents: [...(payload.consents ?? []), ...more.consents] } : {}),
    ...(more.requests ? { requests: [...(payload.requests ?? []), ...more.requests] } : {}),
    ...(more.audit ? { audit: [...(payload.audit ?? []), ...more.audit] } : {}),
    ...(more.acts ? { acts: [...(payload.acts ?? []), ...more.acts] } : {}),
  };
}

async function prepare(parts: Parts, open: OpenTurn, turn: Turn, effect: Effect): Promise<EffectsPayload> {
  switch (effect.kind) {
    case "send_code":
      return { codes: [await prepareCode(parts, open, effect, turn.language)] };
    case "count_code_attempt":
      // The attempt was counted by `checkCode`, at once and whatever became of the turn: here only its trace is kept.
      return { audit: [{ action: "code_attempt", detail: null }] };
    case "verify_citizen":
      return {
        verify: effect.citizenId,
        ...(effect.joins ? { acts: [{ name: "join_dialogue", argument: effect.joins }] } : {}),
      };
    case "record_consent":
      return { consents: [{ citizenId: effect.citizenId, ...effect.consent, ...consentTerms(effect.consent) }] };
    case "save_proposals":
      // Sealed with the rest of the turn (commitPayload): most turns have no other effect, and need nothing prepared.
      return {};
    case "create_request":
      return prepareRequest(parts.vault, effect, await nextRequestNumber(parts.sql, cityYear(parts.now())));
    case "hand_off":
      return handOver(effect);
    case "hold_place":
      return holdPlace(parts.vault, effect, await nextRequestNumber(parts.sql, cityYear(parts.now())), turn.language);
    case "correct_record":
      return correctRecord(parts, open, effect, await nextRequestNumber(parts.sql, cityYear(parts.now())));
    case "erase_citizen":
      return { acts: [{ name: "erase_citizen", argument: await erasure(parts, effect.citizenId) }] };
    case "drop_files":
      return { acts: [{ name: "drop_files", argument: { address: addressOf(parts, turn), files: effect.ids } }] };
    case "stop_mailings":
      return stopMailings(parts.vault, turn.message, effect.consents);
    case "stop_address":
    case "resume_address":
      return stopOrResume(parts.vault, turn.message, effect.kind);
    case "send_record":
      return sendRecord(parts, effect.citizenId);
    case "cancel_registration":
      return { acts: [{ name: "cancel_registration", argument: { number: effect.number } }] };
  }
}

const erasure = async (parts: Parts, citizenId: string) => ({
  citizenId,
  blank: await blankValues(parts, citizenId),
});

const addressOf = ({ vault }: Parts, { message }: Turn): string =>
  vault.seal("conversations.address_sealed", message.address).toString("base64");

const numbered = (replies: Reply[], number: string): Reply[] =>
  replies.map((reply) => ({ ...reply, text: reply.text.replaceAll("{requestNumber}", number) }));
