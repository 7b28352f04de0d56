import { type RefObject, useEffect, useRef } from "react";
import type { AssistView } from "../../../contracts/assist.ts";
import type { ConversationValue } from "./ConversationContext.tsx";

/** How near the end counts as reading the end, in pixels. */
const NEAR = 80;

/** The transcript stays at its end while one reads there, goes to marked words, and to a line that is asked for. */
export function useFollow(
  list: RefObject<HTMLElement | null>,
  { view, marked, jump }: Pick<ConversationValue, "marked" | "jump"> & { view: Pick<AssistView, "lines"> },
) {
  const atEnd = useRef(true);
  const last = view.lines.at(-1);
  useEffect(() => {
    const element = list.current;
    if (element && atEnd.current && marked.length === 0) element.scrollTo({ top: element.scrollHeight });
  }, [list, last?.id, last?.text, marked]);
  useEffect(() => {
    const line = lineIn(list.current, marked[0]?.lineId);
    if (list.current && line) showWithin(list.current, line);
  }, [list, marked]);
  useEffect(() => lineIn(list.current, jump?.lineId)?.focus(), [list, jump]);
  return () => {
    const element = list.current;
    if (element) atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
  };
}

function lineIn(list: HTMLElement | null, lineId: string | undefined): HTMLElement | undefined {
  if (!list || lineId === undefined) return undefined;
  return [...list.querySelectorAll<HTMLElement>("[data-line]")].find(({ dataset }) => dataset["line"] === lineId);
}

/** Moves the list alone: the page does not jump because the mouse went over something. */
function showWithin(list: HTMLElement, line: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollBy({ top: inner.top - outer.top - NEAR / 2 });
  if (inner.bottom > outer.bottom) list.scrollBy({ top: inner.bottom - outer.bottom + NEAR / 2 });
}
