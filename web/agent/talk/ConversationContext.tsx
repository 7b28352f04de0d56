import { createContext, type RefObject, useContext } from "react";
import type { AssistView, Evidence, Feedback } from "../../../contracts/assist.ts";
import type { AgentAct } from "../../../contracts/calls.ts";
import type { ApiFault } from "../../ui/staff/index.ts";
import type { ConversationName } from "../conversation.ts";
import type { Accepted, Draft } from "./drafts.ts";

/** What every part of the panel may know and do about the conversation shown. */
export interface ConversationValue {
  name: ConversationName;
  view: AssistView;
  /** Somebody else's, or finished: nothing may be changed. */
  readOnly: boolean;
  /** What the engine knows may be changed by hand: of a call, whose words the agent alone hears. */
  mayAct: boolean;
  /** The words to mark in the transcript. */
  marked: readonly Evidence[];
  mark: (evidence: readonly Evidence[]) => void;
  /** Brings the reader to a line. */
  jumpTo: (lineId: string) => void;
  /** The line asked for, each time anew. */
  jump: { lineId: string; count: number } | undefined;
  draft: Draft;
  writeDraft: (text: string) => void;
  /** Once this text was sent. */
  clearDraft: (sent: string) => void;
  /** Puts a suggestion's text where the cursor is, and tells that it was used. */
  insert: (accepted: Accepted) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  verdicts: ReadonlyMap<string, Feedback["verdict"]>;
  judge: (feedback: Feedback) => void;
  /** True when the service took it. */
  act: (act: AgentAct) => Promise<boolean>;
  fault: ApiFault | undefined;
  onExpired: () => void;
}

export const ConversationContext = createContext<ConversationValue | undefined>(undefined);

export function useConversation(): ConversationValue {
  const value = useContext(ConversationContext);
  if (!value) throw new Error("useConversation is called outside Conversation");
  return value;
}
