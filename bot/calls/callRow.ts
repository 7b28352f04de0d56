import type { AssistView } from "../../contracts/assist.ts";
import type { CallRow } from "../../contracts/assistLists.ts";
import type { CallRecord } from "../../contracts/calls.ts";

/** A call in the list of an agent: nothing of who calls, nor of what is said. */
export function callRow(call: CallRecord, view: AssistView | undefined): CallRow {
  const said = view?.lines.filter(({ from, final }) => from === "citizen" && final) ?? [];
  const last = said.at(-1);
  return {
    id: call.id,
    status: call.status,
    startedAt: call.startedAt.toISOString(),
    claimed: call.claimed,
    said: said.length,
    alert: view?.mood.alert !== undefined,
    ...(call.endedAt ? { endedAt: call.endedAt.toISOString() } : {}),
    ...(call.agent ? { agent: call.agent } : {}),
    ...(call.language ? { language: call.language } : {}),
    ...(last ? { saidAt: last.at } : {}),
  };
}
