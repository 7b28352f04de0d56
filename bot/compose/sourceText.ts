import type { FactSource } from "../../contracts/information.ts";
import type { Language } from "../../contracts/language.ts";
import { onDate, partialDate } from "../format/partialDate.ts";
import { formatText, informationTexts } from "../texts/index.ts";

/** Who says so and when: "Source : Ville de Laval, page mise à jour le 16 février 2026." */
export function sourceText({ name, date, dated }: FactSource, language: Language): string {
  return formatText(informationTexts[dated], language, {
    name: name[language],
    date: partialDate(date, language),
    on: onDate(date, language),
  });
}
