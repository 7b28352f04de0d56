import { useEffect, useRef } from "react";
import { type ConversationName, keyOf } from "../conversation.ts";
import type { Row } from "./row.ts";

/** How many lines were said in each of these since it was last looked at. Only what is listed is remembered. */
export function useUnread(rows: readonly Row[], chosen: ConversationName | undefined): (row: Row) => number {
  const seen = useRef(new Map<string, number>());
  const chosenKey = chosen ? keyOf(chosen) : "";
  useEffect(() => {
    const before = seen.current;
    seen.current = new Map(
      rows.map((row) => {
        const key = keyOf(row);
        return [key, key === chosenKey ? (row.said ?? 0) : (before.get(key) ?? 0)];
      }),
    );
  }, [rows, chosenKey]);
  return (row) => (keyOf(row) === chosenKey ? 0 : Math.max(0, (row.said ?? 0) - (seen.current.get(keyOf(row)) ?? 0)));
}
