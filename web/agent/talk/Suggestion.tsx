import { type ReactNode, useRef } from "react";
import type { Evidence, Feedback } from "../../../contracts/assist.ts";
import { useConversation } from "./ConversationContext.tsx";
import { Quotes } from "./Quotes.tsx";
import { useMarking } from "./useMarking.ts";
import { Verdict } from "./Verdict.tsx";

interface SuggestionProps {
  id: string;
  part: Feedback["part"];
  /** What the suggestion is, for whoever hears the page. */
  named: string;
  evidence: readonly Evidence[];
  children: ReactNode;
}

/** One thing the engine suggests: while it is under the mouse or has the focus, the words behind it are marked in the transcript. */
export function Suggestion({ id, part, named, evidence, children }: SuggestionProps) {
  const { verdicts } = useConversation();
  const element = useRef<HTMLElement>(null);
  useMarking(element, evidence);
  const refused = verdicts.get(id) === "refused";
  return (
    <article ref={element} className={refused ? "suggestion refused" : "suggestion"} aria-label={named}>
      {children}
      <div className="under">
        <Quotes evidence={evidence} />
        <Verdict suggestionId={id} part={part} named={named} />
      </div>
    </article>
  );
}
