import { z } from "zod";
import type { Bilingual } from "../../contracts/language.ts";

/** The typographic apostrophe, which nobody types: `l'eau` → `l’eau`. */
const typographic = (text: string) => text.replace(/(\p{L})'/gu, "$1’");

/** A text of a data file; both languages are compulsory. */
export const bilingualSchema = z.object({
  fr: z.string().min(1).transform(typographic),
  en: z.string().min(1).transform(typographic),
});

export const titledSchema = z.object({ title: bilingualSchema, summary: bilingualSchema });

const exampleLine: Bilingual = { fr: "Exemple de démonstration", en: "Demonstration example" };

/** Says in the text itself that it was written for the demonstration and is not the city's word. */
export function markAsExample(text: Bilingual): Bilingual {
  return { fr: `${text.fr}\n${exampleLine.fr}.`, en: `${text.en}\n${exampleLine.en}.` };
}
