import { useEffect, useState } from "preact/hooks";
import type { Language } from "../../../contracts/language.ts";
import type { Suggest } from "../client/suggest.ts";
import { maySuggest } from "./maySuggest.ts";

/** A pause in the typing. */
const PAUSE_MS = 180;

export interface Suggestions {
  items: string[];
  /** The option that the keys are on; -1 when they are in the field. */
  active: number;
  move: (step: 1 | -1) => void;
  close: () => void;
}

/** Suggestions for what was typed last, asked for once the typing pauses; an answer to what was typed before is dropped. */
export function useSuggestions(typed: string, language: Language, suggest: Suggest | undefined): Suggestions {
  const [items, setItems] = useState<string[]>([]);
  const [active, setActive] = useState(-1);
  const show = (found: string[]) => {
    setItems(found);
    setActive(-1);
  };
  useEffect(() => {
    show([]);
    if (!suggest || !maySuggest(typed)) return undefined;
    const asked = new AbortController();
    const ask = async () => {
      const found = await suggest(typed.trim(), language, asked.signal);
      if (!asked.signal.aborted) show(found.filter((text) => text.toLowerCase() !== typed.trim().toLowerCase()));
    };
    const later = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(later);
      asked.abort();
    };
  }, [typed, language, suggest]);
  // One place more than options: the field itself, between the last and the first.
  const move = (step: 1 | -1) => setActive((at) => ((at + 1 + step + items.length + 1) % (items.length + 1)) - 1);
  return { items, active, move, close: () => show([]) };
}
