import { useCallback, useState } from "react";
import type { Feedback } from "../../../contracts/assist.ts";
import { api } from "../api.ts";
import type { ConversationName } from "../conversation.ts";

/** What the agent did with each suggestion of this conversation, told to the service at once; it is not worth a fault on the page. */
export function useVerdicts(name: ConversationName) {
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Feedback["verdict"]>>(new Map());
  const judge = useCallback(
    (feedback: Feedback) => {
      setVerdicts((before) => new Map([...before, [feedback.suggestionId, feedback.verdict] as const].slice(-MOST)));
      void api.feedback(name, feedback);
    },
    [name],
  );
  return { verdicts, judge };
}

const MOST = 200;
