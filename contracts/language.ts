import { z } from "zod";

/** French first: it is the official language and the default of every text. */
export const languageSchema = z.enum(["fr", "en"]);
export type Language = z.infer<typeof languageSchema>;

/** One text in French, with its English where somebody wrote it. Readers fall back to French, never to nothing. */
export const localizedSchema = z.object({ fr: z.string(), en: z.string().optional() });
export type Localized = z.infer<typeof localizedSchema>;

/** A text of ours (never of a catalogue): both languages are compulsory. */
export interface Bilingual {
  fr: string;
  en: string;
}

/** The text in the wanted language, and the language it is really in (what its `lang` attribute must say). */
export function inLanguage(text: Localized, wanted: Language): { text: string; lang: Language } {
  return wanted === "en" && text.en ? { text: text.en, lang: "en" } : { text: text.fr, lang: "fr" };
}
