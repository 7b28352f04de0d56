import { Button } from "@mantine/core";
import { useState } from "react";
import { type Answer, Fault, useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { useSupervisor } from "../supervision/useSupervisor.ts";
import { TransferForm } from "./TransferForm.tsx";

/** Who has the conversation, and to whom it goes: take, take over, transfer, give back, close. */
export function Owner({ username }: { username: string }) {
  const { t } = useLanguage();
  const { name, view, readOnly, onExpired } = useConversation();
  const supervisor = useSupervisor();
  const [transferring, setTransferring] = useState(false);
  const { busy, fault, send } = useSend(onExpired);
  const run = (ask: () => Promise<Answer<unknown>>) => () => void send(ask, () => setTransferring(false));
  const taken = view.agent !== undefined && view.agent !== username;
  const open = view.status === "live" || view.status === "owned";
  const message = view.kind === "message";
  const action = (text: string, ask: () => Promise<Answer<unknown>>) => (
    <Button variant="default" size="xs" loading={busy} onClick={run(ask)}>
      {text}
    </Button>
  );
  return (
    <div className="owner">
      {message && view.status === "waiting" && action(t("claim"), () => api.claim(name))}
      {taken &&
        open &&
        supervisor &&
        action(t("takeOver"), () => (message ? api.takeOver(name) : api.assign(name, username)))}
      {!readOnly && open && (
        <Button variant="default" size="xs" aria-expanded={transferring} onClick={() => setTransferring((is) => !is)}>
          {t("transfer")}
        </Button>
      )}
      {!readOnly && message && open && action(t("giveBack"), () => api.giveBack(name))}
      {!readOnly && message && open && action(t("closeIt"), () => api.close(name))}
      {!readOnly && !message && view.status === "live" && action(t("endCall"), () => api.endCall(name))}
      {fault && <Fault of={fault} />}
      {transferring && <TransferForm onDone={() => setTransferring(false)} />}
    </div>
  );
}
