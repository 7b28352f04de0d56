import { useState } from "react";
import type { Answer, ApiFault } from "./http.ts";

/** A form that is sent once at a time, and what went wrong with it. */
export function useSend(onExpired: () => void) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ApiFault>();
  const [detail, setDetail] = useState<string>();
  async function send<T>(ask: () => Promise<Answer<T>>, done: (value: T) => void): Promise<void> {
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    if (answer.status === "fail" && answer.fault === "not_signed_in") return onExpired();
    setFault(answer.status === "fail" ? answer.fault : undefined);
    setDetail(answer.status === "fail" ? answer.detail : undefined);
    if (answer.status === "ok") done(answer.value);
  }
  const refuse = () => {
    setFault("invalid_request");
    setDetail(undefined);
  };
  return { busy, fault, detail, send, refuse };
}
