import { useCallback, useEffect, useState } from "react";
import type { Answer, ApiFault } from "./http.ts";

/** What the server answers to `ask`, asked again when `key` changes; an answer that comes after a newer question is thrown away. */
export function useAnswer<T>(key: string, ask: (key: string) => Promise<Answer<T>>, onExpired: () => void) {
  const [value, setValue] = useState<T>();
  const [fault, setFault] = useState<ApiFault>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void ask(key).then((answer) => {
      if (!current) return;
      if (answer.status === "fail" && answer.fault === "not_signed_in") return onExpired();
      setFault(answer.status === "fail" ? answer.fault : undefined);
      if (answer.status === "ok") setValue(answer.value);
    });
    return () => {
      current = false;
    };
  }, [key, ask, attempt, onExpired]);
  return { value, fault, again: useCallback(() => setAttempt((count) => count + 1), []) };
}
