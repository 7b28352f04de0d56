import type { Language } from "../../../contracts/language.ts";
import type { Choice } from "../../../contracts/reply.ts";
import { labels } from "../../labels.ts";
import type { CardAction } from "../../webchat/convert/activity.ts";
import { choiceToAction } from "../../webchat/convert/choiceToAction.ts";
import { botTexts } from "../botTexts.ts";
import type { Platform } from "../platforms.ts";

/** The engine understands one figure alone. */
const MOST_NUMBERED = 9;

/** The choices of a reply: as buttons where the platform draws them all, in words otherwise. */
export interface Buttons {
  actions: CardAction[];
  words: string;
}

/** `numbers`: whether a figure may name a choice; with proposals on the table it names one of them. */
export function buttonsOf(
  choices: readonly Choice[],
  { lang, numbers }: { lang: Language; numbers: boolean },
  { suggested, values }: Platform,
): Buttons {
  if (choices.length === 0) return { actions: [], words: "" };
  const fits = choices.every(({ label }) => label.length <= suggested.label);
  if (fits && choices.length <= suggested.most)
    return { actions: choices.map((choice) => actionOf(choice, values)), words: "" };
  if (!numbers || !canBeNumbered(choices)) return { actions: [], words: inWords(choices, lang) };
  const figures = choices.map((_, index) => String(index + 1));
  const actions = figures.length <= suggested.most ? figures.map(figureAction) : [];
  return { actions, words: numbered(choices, lang) };
}

/** Where no value can go along, the label is sent: the engine knows its buttons by their labels. */
export function actionOf(choice: Choice, values: boolean): CardAction {
  if (values) return choiceToAction(choice);
  return { type: "imBack", title: choice.label, value: wordsOf(choice) };
}

const figureAction = (figure: string): CardAction => ({ type: "imBack", title: figure, value: figure });

const wordsOf = ({ label, text, value }: Choice): string => (value === undefined ? text : label);

const canBeNumbered = (choices: readonly Choice[]): boolean =>
  choices.length > 1 && choices.length <= MOST_NUMBERED && choices.every(({ label }) => !/^\d/.test(label));

const numbered = (choices: readonly Choice[], lang: Language): string =>
  [
    `${botTexts.byNumber[lang]}${labels.colon[lang].trimEnd()}`,
    ...choices.map((choice, index) => `${index + 1}. ${wordsOf(choice)}`),
  ].join("\n");

export const inWords = (choices: readonly Choice[], lang: Language): string =>
  [
    `${labels.youMayAnswer[lang]}${labels.colon[lang].trimEnd()}`,
    ...choices.map((choice) => `- ${wordsOf(choice)}`),
  ].join("\n");
