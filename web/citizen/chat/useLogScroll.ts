import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { ChatState } from "./state.ts";

/** Pixels from the end within which the reader is taken to be following the conversation. */
const nearEnd = 120;

/**
 * Keeps the newest exchange in view, from its beginning: three cards pushed to their last line would hide the first.
 * Somebody who scrolled back to read is left there and told that something came.
 */
export function useLogScroll(ref: RefObject<HTMLDivElement | null>, state: ChatState) {
  const followingRef = useRef(true);
  const [missed, setMissed] = useState(false);
  const last = state.entries.at(-1);
  const writing = state.pending.at(-1);

  useLayoutEffect(() => {
    const log = ref.current;
    if (!log || (!last && !writing)) return;
    if (writing || last?.from === "citizen") followingRef.current = true;
    if (!followingRef.current) return setMissed(true);
    showLastExchange(log);
  }, [ref, last, writing, state.typing, state.history]);

  return {
    missed,
    toEnd: () => {
      if (ref.current) showLastExchange(ref.current);
      ref.current?.focus({ preventScroll: true });
      setMissed(false);
    },
    onScroll: () => {
      const log = ref.current;
      if (!log) return;
      followingRef.current =
        log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd || log.scrollTop >= startOf(log);
      if (followingRef.current) setMissed(false);
    },
  };
}

function showLastExchange(log: HTMLDivElement): void {
  log.scrollTop = Math.min(startOf(log), log.scrollHeight - log.clientHeight);
}

/** Where the last thing the citizen said begins, with a little air above. */
function startOf(log: HTMLDivElement): number {
  const said = [...log.querySelectorAll<HTMLElement>("[data-from=citizen]")].at(-1);
  return said ? Math.max(0, said.offsetTop - 16) : log.scrollHeight;
}
