import { inLanguage } from "../../contracts/language.ts";
import { formatText, texts } from "../texts/index.ts";
import { listOf } from "../format/words.ts";
import { titleInText } from "../compose/facts.ts";
import { resultOf, textOf, type Action } from "./action.ts";
import { aspectsIn } from "./aspects.ts";

/** What was asked of the activity, from its own facts only; what they do not say is said to be unknown, with who knows. */
export const answerDetails: Action = async (work, { slots, results }, parts) => {
  const pick = results["pick"] ?? {};
  const offering = parts.knowledge.offering(textOf(pick["offeringId"]) ?? "");
  const asked = work.button ? [] : aspectsIn(textOf(slots["query"]) ?? work.text);
  if (!offering || asked.length === 0) return { work, result: resultOf({ text: textOf(pick["details"]) ?? "" }) };
  const { language } = work.state;
  const session = offering.sessions.find(({ id }) => id === pick["sessionId"]);
  const answers = asked.map(({ name, answer }) => ({ name, known: answer({ offering, session, language }) }));
  const known = answers.flatMap(({ name, known }) => (known ? [`${sentence(name[language])} : ${known}.`] : []));
  const unknown = answers.flatMap(({ name, known }) => (known ? [] : [name[language]]));
  const url = offering.url ?? offering.registration?.url;
  const missing =
    unknown.length === 0
      ? ""
      : formatText(texts.detailUnknown, language, { what: listOf(unknown, language), ...(url ? { url } : {}) });
  const facts = (language === "fr" ? known : known.map((fact) => fact.replace(" :", ":"))).join(" ");
  const title = titleInText({ ...offering, title: { fr: inLanguage(offering.title, language).text } }, language);
  return { work, result: resultOf({ text: [`${title} –`, facts, missing].filter(Boolean).join(" ") }) };
};

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
