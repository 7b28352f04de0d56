import type { SlotValue } from "../../contracts/command.ts";
import type { Language } from "../../contracts/language.ts";
import type { Params } from "../../flows/index.ts";
import { recapOf, valueText } from "../format/recap.ts";
import { listOf, wordFor } from "../format/words.ts";
import type { TextValues } from "../texts/index.ts";

/**
 * The arguments of a flow's text, as words of the language. `x_fr` and `x_en` become `x`; `value` is said the way the
 * slot `what` is said; `recap` is what is known so far.
 */
export function valuesFor(params: Params, language: Language): TextValues {
  const entries = Object.entries(params).map(([name, value]) => [name, asWords(value, language)] as const);
  const own = entries.flatMap(([name, value]) =>
    name.endsWith(`_${language}`) ? [[name.slice(0, -3), value] as const] : [],
  );
  const { what, value } = params;
  const said = typeof what === "string" && value !== undefined ? valueText(what, value, language) : undefined;
  const recap = recapOf(params, language);
  return {
    ...Object.fromEntries(entries),
    ...Object.fromEntries(own),
    ...(said === undefined ? {} : { value: said }),
    ...(recap === undefined ? {} : { recap: recap.charAt(0).toLowerCase() + recap.slice(1) }),
  };
}

function asWords(value: SlotValue, language: Language): string | number {
  if (Array.isArray(value))
    return listOf(
      value.map((one) => wordFor(String(one), language)),
      language,
    );
  return typeof value === "boolean" ? String(value) : value;
}
