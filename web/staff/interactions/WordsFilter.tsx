import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useLanguage } from "../language.ts";

const PAUSE_MS = 400;

/** Searches once the typing pauses: one request a word, not one a letter. */
export function WordsFilter({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useLanguage();
  // What is being typed holds only against the value it started from: clearing the filters wins over it.
  const [draft, setDraft] = useState({ from: value, text: value });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const type = (text: string) => {
    setDraft({ from: value, text });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text), PAUSE_MS);
  };
  const shown = draft.from === value ? draft.text : value;
  return (
    <TextInput label={t("text")} maxLength={100} value={shown} onChange={(event) => type(event.currentTarget.value)} />
  );
}
