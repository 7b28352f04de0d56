import { useWords } from "../ui/staff/index.ts";
import { texts } from "./texts.ts";

/** The language shown, and the words of the assist panel in it. */
export const useLanguage = () => useWords(texts);
