import { segmentsOf } from "../../channels/sms/segments.ts";
import { smsText } from "../../channels/sms/smsText.ts";
import { longest, type OurText } from "./ourTexts.ts";

/** Segments a text may take at its longest, by where it stands: the first that fits decides. Twenty characters an argument. */
export const budgets: readonly (readonly [RegExp, number])[] = [
  // A sourced answer says the rule and where it comes from; its length is that of the rule.
  [/^knowledge\/information/, 6],
  // What one consents to is said whole.
  [/^bot\/texts\.consentTexts/, 4],
  [/^bot\/texts\.requestTexts\.standing/, 4],
  [/^flows\/complaint\.yaml\.steps\[9\]/, 5],
  [/^flows\/register_activity\.yaml\.steps\[13\]/, 4],
  [/^(?:codeNotice|channels\/|bot\/texts\.keywordTexts)/, 1],
  [/./, 3],
];

/** The row of the table that a text stands under. */
export const budgetOf = ({ where }: OurText) => budgets.find(([place]) => place.test(where));

/** Segments of a text at its longest, as it would be sent. */
export const segmentsAtMost = ({ text, lang }: OurText): number =>
  segmentsOf(smsText([{ text: longest(text, lang), policy: "substitute" }])).count;

/** A sentence for each text that is too long. */
export function overBudget(texts: readonly OurText[]): string[] {
  return texts.flatMap((text) => {
    const [count, most] = [segmentsAtMost(text), budgetOf(text)?.[1] ?? 0];
    return count > most ? [`${text.where} (${text.lang}): ${count} segments of ${most}`] : [];
  });
}
