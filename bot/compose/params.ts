import type { Bilingual, Language } from "../../contracts/language.ts";
import type { SlotValue } from "../../contracts/command.ts";
import type { Params } from "../../flows/index.ts";
import { recapOf, valueText } from "../format/recap.ts";
import { listOf, wordFor } from "../format/words.ts";
import { argumentsOf, formatText, type TextValues } from "../texts/index.ts";

/** A text of a flow in words of the language. Only the arguments it names are made. */
export function flowText(text: Bilingual, params: Params, language: Language): string {
  const values: TextValues = {};
  for (const name of argumentsOf(text, language)) {
    const value = valueFor(name, params, language);
    if (value !== undefined) values[name] = value;
  }
  return formatText(text, language, values);
}

/**
 * One argument. `x_fr` and `x_en` become `x`; `recap` is what is known so far; `changes` is each slot of `what` by its label
 * and its new value, said the way that slot is said.
 */
function valueFor(name: string, params: Params, language: Language): string | number | undefined {
  const own = params[`${name}_${language}`] ?? params[name];
  const plain = own === undefined ? undefined : asWords(own, language);
  if (name === "recap") return uncapitalised(recapOf(params, language)) ?? plain;
  return name === "changes" ? changesIn(params, language) : plain;
}

function changesIn(params: Params, language: Language): string {
  const slots = [params["what"] ?? []].flat().map(String);
  const colon = language === "fr" ? " : " : ": ";
  return slots
    .map((slot) => {
      const value = params[`value_${slot}`];
      const said = valueText(slot, value, language) ?? (value === undefined ? "" : asWords(value, language));
      return `${String(params[`label_${slot}_${language}`])}${colon}${said}`;
    })
    .join("; ");
}

const uncapitalised = (text: string | undefined) => text && text.charAt(0).toLowerCase() + text.slice(1);

function asWords(value: SlotValue, language: Language): string | number {
  if (Array.isArray(value))
    return listOf(
      value.map((one) => wordFor(String(one), language)),
      language,
    );
  return typeof value === "boolean" ? String(value) : value;
}
