import type { Answer } from "../../contracts/information.ts";
import type { Language } from "../../contracts/language.ts";
import { cityMoment } from "../format/cityTime.ts";
import { formatText, informationTexts as texts } from "../texts/index.ts";
import { sourceText } from "./sourceText.ts";

/** An answer with its source and date; said to be old once the day to check it has come. */
export function answerText(answer: Answer, language: Language, now: Date): string {
  const old = answer.checkBefore !== undefined && cityMoment(now.getTime()).day >= answer.checkBefore;
  return [
    answer.text[language],
    old ? formatText(texts.outdated, language) : "",
    answer.link ? formatText(texts.seeMore, language, { link: answer.link[language] }) : "",
    sourceText(answer.source, language),
  ]
    .filter((part) => part !== "")
    .join("\n");
}
