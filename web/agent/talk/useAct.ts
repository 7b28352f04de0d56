import { useCallback, useState } from "react";
import type { AgentAct } from "../../../contracts/calls.ts";
import type { ApiFault } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import type { ConversationName } from "../conversation.ts";

/** What the agent does that changes what the engine knows; what comes of it is in the next view. */
export function useAct(name: ConversationName, onExpired: () => void) {
  const [fault, setFault] = useState<ApiFault>();
  const act = useCallback(
    async (done: AgentAct) => {
      const answer = await api.act(name, done);
      if (answer.status === "fail" && answer.fault === "not_signed_in") onExpired();
      setFault(answer.status === "fail" ? answer.fault : undefined);
      return answer.status === "ok";
    },
    [name, onExpired],
  );
  return { act, fault };
}
