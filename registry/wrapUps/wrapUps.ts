import { z } from "zod";
import type { AssistSubject, WrappedUp, WrapUpResult, WrapUps } from "../../contracts/wrapUps.ts";
import { cityYear } from "../cityTime.ts";
import type { Sql } from "../database/database.ts";
import { changePayload, closing } from "../handovers/changes.ts";
import { nextRequestNumber } from "../requests/nextRequestNumber.ts";
import { prepareRequest } from "../requests/prepareRequest.ts";
import type { Vault } from "../sealing/vault.ts";
import { storableJson, storableText } from "../storableJson.ts";
import { missingOf, requestToOpen } from "./requestToOpen.ts";
import { conflictSentence, sentences, usedForm } from "./sentences.ts";

interface Parts {
  sql: Sql;
  vault: Vault;
  now: () => Date;
}
type Form = Parameters<WrapUps["confirm"]>[1];

const writtenRows = z.array(
  z.object({
    form_id: z.string(),
    code: z.string(),
    note: z.instanceof(Uint8Array).nullable(),
    request_number: z.string().nullable(),
    actor: z.string(),
    at: z.coerce.date(),
  }),
);
type Written = z.infer<typeof writtenRows>[number];
const doneRows = z.tuple([z.object({ result: z.enum(["done", "known", "conflict", "refused", "unknown"]) })]);
const turnRows = z.array(z.object({ turn_id: z.string() }));

const writtenStatement =
  "SELECT form_id, code, note, request_number, actor, at FROM wrap_ups WHERE kind = $1 AND subject = $2";
// All of a call; of a conversation handed over, from when a person was asked for.
const turnsStatement = `SELECT i.turn_id FROM wrap_ups w JOIN interactions i ON i.conversation_id = w.conversation_id
  AND (w.kind = 'call' OR i.at BETWEEN w.begun_at AND w.at) WHERE w.kind = $1 AND w.subject = $2 ORDER BY i.at, i.turn_id`;

/** The end of conversations, as agents write it down. The rules stand in the SQL function of their migration. */
export function createWrapUps(parts: Parts): WrapUps {
  const { sql, vault } = parts;
  const keyOf = ({ kind, id }: AssistSubject) => [kind, storableText(id)];
  const written = async (subject: AssistSubject) =>
    writtenRows.parse(await sql.query(writtenStatement, keyOf(subject)))[0];
  const resultOf = (status: "done" | "known", row: Written): WrapUpResult => ({
    status,
    wrapUp: toWrappedUp(vault, row),
  });
  return {
    async confirm(subject, form) {
      if (subject.kind === "message" && !z.uuid().safeParse(subject.id).success) return without("unknown");
      const before = await written(subject);
      if (before) return before.form_id === form.wrapUp.id ? resultOf("known", before) : conflict(before);
      const missing = form.wrapUp.open ? missingOf(form.type, form.wrapUp.fields) : [];
      if (missing.length > 0) return { status: "incomplete", missing, sentence: sentences.incomplete };
      const status = await write(parts, subject, form);
      if (status === "unknown" || status === "refused") return without(status);
      const row = await written(subject);
      if (status === "conflict" || !row) return row ? conflict(row) : { status: "conflict", sentence: usedForm };
      return resultOf(status, row);
    },
    async of(subject) {
      const row = await written(subject);
      return row && toWrappedUp(vault, row);
    },
    async turns(subject) {
      return turnRows.parse(await sql.query(turnsStatement, keyOf(subject))).map((row) => row.turn_id);
    },
  };
}

const without = (status: "unknown" | "refused"): WrapUpResult => ({ status, sentence: sentences[status] });
const conflict = ({ actor, code }: Written): WrapUpResult => ({
  status: "conflict",
  sentence: conflictSentence({ by: actor, code }),
});

async function write(parts: Parts, { kind, id }: AssistSubject, { wrapUp, type, by }: Form) {
  const now = parts.now();
  const closed = kind === "message" ? await changePayload(parts, id, closing(by)) : undefined;
  const opened = wrapUp.open
    ? prepareRequest(
        parts.vault,
        requestToOpen(type, wrapUp.fields, now),
        await nextRequestNumber(parts.sql, cityYear(now)),
      )
    : {};
  const payload = {
    kind,
    subject: id,
    formId: wrapUp.id,
    code: type.code,
    actor: by.username,
    ...opened,
    ...(closed ? { closing: closed.payload } : {}),
  };
  const rows = await parts.sql.query("SELECT wrap_up($1::jsonb, $2, $3, $4) AS result", [
    storableJson(payload),
    parts.vault.seal("wrap_ups.note", wrapUp.note),
    closed?.notice ?? null,
    now.toISOString(),
  ]);
  return doneRows.parse(rows)[0].result;
}

function toWrappedUp(vault: Vault, { code, note, request_number: requestNumber, actor, at }: Written): WrappedUp {
  return {
    code,
    by: actor,
    at,
    ...(note ? { note: z.string().parse(vault.open("wrap_ups.note", note)) } : {}),
    ...(requestNumber === null ? {} : { requestNumber }),
  };
}
