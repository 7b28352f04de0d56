import type { Language } from "../../contracts/language.ts";
import { formatText, requestTexts } from "../texts/index.ts";
import { resultOf, textOf, type Action, type ActionCall } from "./action.ts";

/** The request as it would be sent, line by line, in both languages: whoever reads it may change language. */
export const sumUpRequest: Action = async (work, call) => ({
  work,
  result: resultOf({ text_fr: linesOf(call, "fr"), text_en: linesOf(call, "en") }),
});

function linesOf(call: ActionCall, language: Language): string {
  const { slots, results } = call;
  const form = results["form"] ?? {};
  const photos = [slots["photo"] ?? []].flat().filter((id) => id !== "none").length;
  return formatText(requestTexts.summary, language, {
    title: textOf(form[`title_${language}`]) ?? "",
    who: whoOf(call, language),
    what: textOf(slots["what"]) ?? "",
    place: textOf(slots["where"]) ?? "none",
    photos: form["photo"] === true || photos > 0 ? photos : -1,
  });
}

function whoOf({ slots, results }: ActionCall, language: Language): string {
  const given = textOf(slots["name"]) ?? "none";
  const contact = textOf(slots["contact"]);
  if (slots["who"] === "anonymous") return formatText(requestTexts.anonymous, language);
  if (slots["useRecord"] === "yes")
    return formatText(requestTexts.byRecord, language, { name: textOf(results["form"]?.["name"]) ?? "" });
  return contact === undefined
    ? formatText(requestTexts.byChannel, language, { name: given })
    : formatText(requestTexts.byContact, language, { name: given, contact });
}
