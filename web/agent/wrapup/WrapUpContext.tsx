import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { AssistView } from "../../../contracts/assist.ts";
import type { Bilingual } from "../../../contracts/language.ts";
import { keyOf } from "../conversation.ts";
import { kept } from "../kept.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { emptyForm, type WrapUpForm, wrapUpFormSchema } from "./form.ts";

interface WrapUpValue {
  form: WrapUpForm;
  change: (part: Partial<WrapUpForm>) => void;
  forget: () => void;
  /** The request with everything filled, ready to be confirmed. */
  openWith: (opens: { code: string; title: Bilingual }, step: NonNullable<AssistView["nextStep"]>) => void;
  /** Where the form begins. */
  start: React.RefObject<HTMLTextAreaElement | null>;
}

const WrapUpContext = createContext<WrapUpValue | undefined>(undefined);

/** The closing form of the conversation shown; its id is made once, so that what is sent twice is written once. */
export function WrapUpProvider({ username, children }: { username: string; children: ReactNode }) {
  const { name, judge } = useConversation();
  const key = `wrapUp.${username}.${keyOf(name)}`;
  const start = useRef<HTMLTextAreaElement>(null);
  const [form, setForm] = useState(() => kept.read(key, wrapUpFormSchema) ?? emptyForm());
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) kept.write(key, form);
  }, [key, form, touched]);
  const change = useCallback((part: Partial<WrapUpForm>) => {
    setTouched(true);
    setForm((before) => ({ ...before, ...part }));
  }, []);
  const forget = useCallback(() => {
    setTouched(false);
    kept.forget(key);
  }, [key]);
  const openWith = useCallback<WrapUpValue["openWith"]>(
    ({ code, title }, step) => {
      change({ chosen: { code, title }, open: true });
      judge({ suggestionId: step.id, part: "next_step", verdict: "used" });
      start.current?.focus();
    },
    [change, judge],
  );
  const value = useMemo(() => ({ form, change, forget, openWith, start }), [form, change, forget, openWith]);
  return <WrapUpContext value={value}>{children}</WrapUpContext>;
}

export function useWrapUpForm(): WrapUpValue {
  const value = useContext(WrapUpContext);
  if (!value) throw new Error("useWrapUpForm is called outside WrapUpProvider");
  return value;
}
