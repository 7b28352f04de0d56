import { useWords } from "../ui/staff/index.ts";
import { texts } from "./texts.ts";

/** The language shown, and the words of the management pages in it. */
export const useLanguage = () => useWords(texts);
