import type { CallRow, HandoverRow } from "../../../contracts/assistLists.ts";
import { callRow, handoverRow, type Row } from "./row.ts";

export interface SortedRows {
  /** The agent's own: calls and messages, those that speak now first. */
  mine: Row[];
  /** Waits for anybody, oldest first. */
  queue: Row[];
  /** With others: for who supervises. */
  others: Row[];
}

const order: Record<Row["status"], number> = { live: 0, owned: 1, waiting: 2, ended: 3, returned: 4, wrapped: 5 };

/** Each conversation in one list only. A call that nobody has yet is everybody's to look at, as it rings with them. */
export function sortRows(calls: readonly CallRow[], handovers: readonly HandoverRow[], username: string): SortedRows {
  const rows = [...calls.map(callRow), ...handovers.map(handoverRow)].filter(({ status }) => open.has(status));
  const oldest = (a: Row, b: Row) => a.since.localeCompare(b.since);
  return {
    mine: rows
      .filter(
        ({ agent, status, kind }) =>
          agent === username || (kind === "call" && agent === undefined && status !== "waiting"),
      )
      .sort((a, b) => order[a.status] - order[b.status] || oldest(b, a)),
    queue: rows.filter(({ status }) => status === "waiting").sort(oldest),
    others: rows
      .filter(({ agent, status }) => agent !== undefined && agent !== username && status !== "waiting")
      .sort(oldest),
  };
}

const open: ReadonlySet<Row["status"]> = new Set(["live", "owned", "waiting", "ended"]);
