import { type RefObject, useEffect } from "react";
import type { Evidence } from "../../../contracts/assist.ts";
import { useConversation } from "./ConversationContext.tsx";

/** While this element is under the mouse or holds the focus, the words behind it are marked in the transcript. */
export function useMarking(element: RefObject<HTMLElement | null>, evidence: readonly Evidence[]): void {
  const { mark } = useConversation();
  useEffect(() => {
    const target = element.current;
    const show = (event: Event) => {
      // The innermost says which words.
      event.stopPropagation();
      mark(evidence);
    };
    const hide = () => mark([]);
    target?.addEventListener("mouseover", show);
    target?.addEventListener("focusin", show);
    target?.addEventListener("mouseleave", hide);
    target?.addEventListener("focusout", hide);
    return () => {
      target?.removeEventListener("mouseover", show);
      target?.removeEventListener("focusin", show);
      target?.removeEventListener("mouseleave", hide);
      target?.removeEventListener("focusout", hide);
    };
  }, [element, evidence, mark]);
}
