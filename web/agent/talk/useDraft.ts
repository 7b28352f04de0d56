import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { kept } from "../kept.ts";
import { type Accepted, type Draft, draftSchema } from "./drafts.ts";
import { insertText } from "./insertText.ts";

/** As much as a channel takes. */
export const LONGEST_REPLY = 4_000;
const MOST_ACCEPTED = 20;
const emptyDraft: Draft = { text: "", accepted: [] };

/** What the agent writes. Only the agent changes it: a new suggestion never does. */
export function useDraft(key: string, field: RefObject<HTMLTextAreaElement | null>) {
  const [draft, setDraft] = useState<Draft>(() => kept.read(`draft.${key}`, draftSchema) ?? emptyDraft);
  const cursor = useRef<number>(undefined);
  useEffect(() => {
    if (draft.text === "") kept.forget(`draft.${key}`);
    else kept.write(`draft.${key}`, draft);
  }, [key, draft]);
  useEffect(() => {
    if (cursor.current === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = undefined;
  }, [draft, field]);
  const write = useCallback((text: string) => setDraft((before) => ({ ...before, text })), []);
  const clear = useCallback(
    // What was written while the text went out stays.
    (sent: string) => setDraft((before) => (before.text.trim() === sent.trim() ? emptyDraft : before)),
    [],
  );
  const insert = useCallback(
    (accepted: Accepted) => {
      const { selectionStart = Infinity, selectionEnd = Infinity } = field.current ?? {};
      setDraft((before) => {
        const written = insertText(before.text, accepted.text, selectionStart, selectionEnd);
        cursor.current = written.cursor;
        const earlier = before.accepted.filter(({ suggestionId }) => suggestionId !== accepted.suggestionId);
        return { text: written.text.slice(0, LONGEST_REPLY), accepted: [...earlier, accepted].slice(-MOST_ACCEPTED) };
      });
    },
    [field],
  );
  return { draft, write, clear, insert };
}
