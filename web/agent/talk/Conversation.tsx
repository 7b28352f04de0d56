import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { AssistView, Evidence } from "../../../contracts/assist.ts";
import { type ConversationName, keyOf } from "../conversation.ts";
import { ConversationContext, type ConversationValue } from "./ConversationContext.tsx";
import type { Accepted } from "./drafts.ts";
import { useAct } from "./useAct.ts";
import { useDraft } from "./useDraft.ts";
import { useVerdicts } from "./useVerdicts.ts";

interface ConversationProps {
  name: ConversationName;
  view: AssistView;
  username: string;
  onExpired: () => void;
  children: ReactNode;
}

/** Holds what belongs to one conversation while it is shown; another one begins anew (it is keyed by its name). */
export function Conversation({ name, view, username, onExpired, children }: ConversationProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [marked, mark] = useState<readonly Evidence[]>([]);
  const [jump, setJump] = useState<ConversationValue["jump"]>();
  const { draft, write, clear, insert } = useDraft(`${username}.${keyOf(name)}`, field);
  const { verdicts, judge } = useVerdicts(name);
  const { act, fault } = useAct(name, onExpired);
  const use = useCallback(
    (accepted: Accepted) => {
      insert(accepted);
      judge({ suggestionId: accepted.suggestionId, part: accepted.part, verdict: "used" });
    },
    [insert, judge],
  );
  const jumpTo = useCallback(
    (lineId: string) => setJump((before) => ({ lineId, count: (before?.count ?? 0) + 1 })),
    [],
  );
  const value = useMemo<ConversationValue>(
    () => ({
      name,
      view,
      marked,
      mark,
      jump,
      jumpTo,
      draft,
      field,
      verdicts,
      judge,
      act,
      fault,
      onExpired,
      readOnly: isReadOnly(view, username),
      mayAct: view.kind === "call" && !isReadOnly(view, username),
      writeDraft: write,
      clearDraft: clear,
      insert: use,
    }),
    [name, view, marked, jump, jumpTo, draft, verdicts, judge, act, fault, onExpired, username, write, clear, use],
  );
  return <ConversationContext value={value}>{children}</ConversationContext>;
}

const isReadOnly = ({ agent, status, kind }: AssistView, username: string): boolean =>
  status === "wrapped" ||
  status === "returned" ||
  (kind === "message" && status === "waiting") ||
  (agent !== undefined && agent !== username);
