import { inLanguage } from "../../contracts/language.ts";
import { formatText, texts } from "../texts/index.ts";
import { listOf } from "../format/words.ts";
import { titleInText } from "../compose/facts.ts";
import { resultOf, textOf, type Action } from "./action.ts";
import { askedOfAid } from "./aidAspects.ts";
import { type About, aspectsIn } from "./aspects.ts";

/** What was asked of the activity, from its own facts only; what they do not say is said to be unknown, with who knows. */
export const answerDetails: Action = async (work, { slots, results }, parts) => {
  const pick = results["pick"] ?? {};
  const offering = parts.knowledge.offering(textOf(pick["offeringId"]) ?? "");
  const { language } = work.state;
  const text = textOf(slots["query"]) ?? work.text;
  const session = offering?.sessions.find(({ id }) => id === pick["sessionId"]);
  const answers = offering && !work.button ? answersTo(text, { offering, session, language }) : [];
  if (!offering || answers.length === 0) return { work, result: resultOf({ text: textOf(pick["details"]) ?? "" }) };
  const known = answers.flatMap(({ name, known }) => (known ? [`${sentence(name)} : ${known}.`] : []));
  const unknown = answers.flatMap(({ name, known }) => (known ? [] : [name]));
  const url = offering.url ?? offering.registration?.url;
  const missing =
    unknown.length === 0
      ? ""
      : formatText(texts.detailUnknown, language, { what: listOf(unknown, language), ...(url ? { url } : {}) });
  const facts = (language === "fr" ? known : known.map((fact) => fact.replace(" :", ":"))).join(" ");
  const title = titleInText({ ...offering, title: { fr: inLanguage(offering.title, language).text } }, language);
  return { work, result: resultOf({ text: [`${title} –`, facts, missing].filter(Boolean).join(" ") }) };
};

function answersTo(text: string, about: About) {
  const { offering, language } = about;
  if (offering.subsidy) return askedOfAid(text, offering.subsidy, language);
  return aspectsIn(text).map(({ name, answer }) => ({ name: name[language], known: answer(about) }));
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
