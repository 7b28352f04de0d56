import { useState } from "react";
import type { CitizenBrief } from "../../../contracts/assist.ts";
import { useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { LookUp } from "./LookUp.tsx";
import { Verification } from "./Verification.tsx";

/** Until somebody is verified: the questions about whoever the address answers to, or about whoever the agent looked up. */
export function Identify() {
  const { t } = useLanguage();
  const { view, mayAct, onExpired } = useConversation();
  const [lookedUp, setLookedUp] = useState<CitizenBrief>();
  const { send } = useSend(onExpired);
  if (view.citizen.assurance === "verified" || !mayAct) return null;
  const choose = (id: string) => void send(() => api.citizen(id, t("reasonCall")), setLookedUp);
  const brief = lookedUp ?? view.citizen;
  return (
    <>
      <Verification key={brief.candidateId} brief={brief} />
      <LookUp onChosen={choose} />
    </>
  );
}
