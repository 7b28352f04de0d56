import { useCallback, useEffect, useRef, useState } from "react";
import { type CallRow, type HandoverRow, handoverListSchema } from "../../../contracts/assistLists.ts";
import { api } from "../api.ts";
import { openStream } from "./openStream.ts";

/** Calls are asked for this often: they begin without a word to this page. It also tells that the service is there. */
const CALLS_EVERY_MS = 3_000;

export interface Rows {
  calls: readonly CallRow[];
  handovers: readonly HandoverRow[];
  loaded: boolean;
  /** The service was not heard of at the last try. */
  lost: boolean;
  refresh: () => void;
}

/** What the agent has and what waits, now. Each answer replaces the one before: nothing grows. */
export function useRows(onExpired: () => void): Rows {
  const [calls, setCalls] = useState<readonly CallRow[]>([]);
  const [handovers, setHandovers] = useState<readonly HandoverRow[]>([]);
  const [loaded, setLoaded] = useState(false);
  const [unanswered, setUnanswered] = useState(false);
  const [streamLost, setStreamLost] = useState(false);
  const askNow = useRef(() => {});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = async () => {
      clearTimeout(timer);
      const answer = await api.calls();
      if (!current) return;
      if (answer.status === "fail" && answer.fault === "not_signed_in") return onExpired();
      if (answer.status === "ok") setCalls(answer.value.calls);
      setUnanswered(answer.status === "fail" && answer.fault === "unreachable");
      setLoaded(true);
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), CALLS_EVERY_MS);
    };
    askNow.current = () => void ask();
    void ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [onExpired]);
  useEffect(
    () =>
      openStream({
        address: "/api/v1/handovers/events",
        schema: handoverListSchema,
        onValue: (list) => {
          setHandovers(list.handovers);
          return false;
        },
        onState: (state) => setStreamLost(state === "lost"),
      }),
    [],
  );
  return { calls, handovers, loaded, lost: unanswered || streamLost, refresh: useCallback(() => askNow.current(), []) };
}
