import { useCallback, useEffect, useState } from "react";
import type { ApiFault } from "../../ui/staff/index.ts";
import { api, type InteractionPage } from "../api.ts";

/** The page that the query asks for. An answer that comes after a newer question is thrown away. */
export function useInteractions(query: URLSearchParams, onExpired: () => void) {
  const [page, setPage] = useState<InteractionPage>();
  const [fault, setFault] = useState<ApiFault>();
  const [attempt, setAttempt] = useState(0);
  const asked = query.toString();
  useEffect(() => {
    let current = true;
    void api.interactions(new URLSearchParams(asked)).then((answer) => {
      if (!current) return;
      if (answer.status === "fail" && answer.fault === "not_signed_in") return onExpired();
      setFault(answer.status === "fail" ? answer.fault : undefined);
      if (answer.status === "ok") setPage(answer.value);
    });
    return () => {
      current = false;
    };
  }, [asked, attempt, onExpired]);
  return { page, fault, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}
