import { fold } from "../../contracts/fold.ts";
import { inLanguage, type Language } from "../../contracts/language.ts";
import type { Offering, Session } from "../../contracts/offering.ts";
import type { Params } from "../../flows/index.ts";
import { factsOf } from "../compose/facts.ts";
import { datesOf, scheduleOf } from "../format/time.ts";
import type { EngineParts } from "../dependencies.ts";
import type { Shown } from "../state.ts";
import { formatText, texts } from "../texts/index.ts";
import type { Work } from "../work.ts";
import { resultOf, textOf, type Action } from "./action.ts";

/** The offering the citizen means: the one of the button, the one they named, the only one on the table. */
export const pickOffering: Action = async (work, { slots }, parts) => {
  const candidates = candidatesOf(work, slots, parts);
  const [only] = candidates;
  if (!only) return { work, result: resultOf({ found: false, several: false }) };
  if (candidates.length > 1)
    return {
      work,
      result: resultOf({ found: false, several: true, names: unique(candidates.map(({ title }) => title)) }),
    };
  const offering = parts.knowledge.offering(only.offeringId);
  if (!offering) return { work, result: resultOf({ found: false, several: false }) };
  const session = sessionOf(offering, only.sessionId, parts);
  const picked = { ...only, ...(session ? { sessionId: session.id } : {}) };
  return {
    work: { ...work, state: { ...work.state, focus: { ...picked, title: offering.title.fr } } },
    result: resultOf(dataOf(offering, session, work.state.language)),
  };
};

function candidatesOf(work: Work, slots: Params, parts: EngineParts): Shown[] {
  const offeringId = textOf(slots["offeringId"]);
  const sessionId = textOf(slots["sessionId"]);
  if (offeringId) return [{ offeringId, title: "", ...(sessionId ? { sessionId } : {}) }];
  const which = textOf(slots["which"]);
  const named = which ? work.state.shown.filter(({ title }) => fold(title) === fold(which)) : [];
  if (named.length > 0) return named.slice(0, 1);
  const wanted = fold(textOf(slots["activity"]) ?? "");
  const { focus, shown } = work.state;
  const isAbout = (one: Shown) => wordsOf(one, parts).some((word) => word.includes(wanted));
  if (focus && isAbout(focus)) return [focus];
  const about = shown.filter(isAbout);
  if (about.length > 0) return about;
  // Another activity was named: what is on the table is not it.
  if (work.understanding?.entities.activity) return [];
  return focus ? [focus] : shown;
}

/** In both languages: what is looked for may have been said in either. */
function wordsOf({ offeringId, title }: Shown, parts: EngineParts): string[] {
  const offering = parts.knowledge.offering(offeringId);
  return [title, offering?.title.fr ?? "", offering?.title.en ?? "", ...(offering?.topics ?? [])].map(fold);
}

function sessionOf(offering: Offering, id: string | undefined, parts: EngineParts): Session | undefined {
  const now = parts.clock.now().toISOString();
  return (
    offering.sessions.find((session) => session.id === id) ?? offering.sessions.find((session) => session.endsAt > now)
  );
}

function dataOf(offering: Offering, session: Session | undefined, language: Language) {
  const when = session ? [scheduleOf(session, language), datesOf(session, language)].filter(Boolean).join(", ") : "";
  const facts = factsOf({ offering, ...(session ? { session } : {}) }, language).map(
    ({ label, value }) => `${label} – ${value.replace(/\.$/, "")}.`,
  );
  const summary = inLanguage(offering.summary, language).text;
  const title = inLanguage(offering.title, language).text;
  return {
    found: true,
    several: false,
    offeringId: offering.id,
    ...(session ? { sessionId: session.id } : {}),
    open: offering.registration?.required === false,
    aid: offering.kind === "subsidy",
    over: session === undefined || session.cancelled || offering.status === "cancelled",
    url: offering.registration?.url ?? "",
    online: offering.registration?.url !== undefined,
    topic: offering.topics[0] ?? title,
    title,
    title_fr: offering.title.fr,
    when: when === "" ? title : when,
    details: formatText(texts.details, language, { title, summary, facts: facts.join(" ") }),
  };
}

const unique = (names: string[]) => [...new Set(names)];
