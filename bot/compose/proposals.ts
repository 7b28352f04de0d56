import { inLanguage } from "../../contracts/language.ts";
import type { Choice } from "../../contracts/reply.ts";
import type { CriterionName, Hit } from "../../contracts/search.ts";
import { bilingual, type Flow, type Output } from "../../flows/index.ts";
import { recapOf } from "../format/recap.ts";
import { listOf } from "../format/words.ts";
import { SHOWN } from "../search/runSearch.ts";
import { formatText, labels, texts } from "../texts/index.ts";
import type { Found, Work } from "../work.ts";
import { cardOf, proposalOf } from "./cards.ts";
import { draft, type Draft } from "./draft.ts";
import { titleInText } from "./facts.ts";

export type Propose = Extract<Output, { kind: "propose" }>;

/** At most three activities, what was understood above them, and what can be done next. */
export function activityDrafts(work: Work, output: Propose, found: Found, flow: Flow): Draft[] {
  const { language } = work.state;
  const hits = found.result.hits.slice(0, SHOWN);
  if (hits.length === 0) return [nothingFound(work, output, found, flow)];
  if (output.brief) return [brief(hits, language)];
  const place = found.unknownPlace ? `${formatText(texts.unknownPlace, language, { place: found.unknownPlace })} ` : "";
  const text = place + formatText(texts.proposals, language, headline(work, output, found));
  return [
    draft(text, {
      cards: hits.map((hit) => cardOf(hit, found.factors, language)),
      choices: nextChoices(found, hits, language),
      outcome: "proposed",
      effects: [{ kind: "save_proposals", proposals: hits.map((hit) => proposalOf(hit, found.factors, language)) }],
      shown: shownOf(hits, language),
    }),
  ];
}

export function shownOf(hits: readonly Hit[], language: Work["state"]["language"]) {
  return hits.map(({ offering, session }) => ({
    offeringId: offering.id,
    title: inLanguage(offering.title, language).text,
    ...(session ? { sessionId: session.id } : {}),
  }));
}

function headline(work: Work, { params }: Propose, found: Found): Record<string, string> {
  // Coming back from an interruption has just said it.
  const said = work.outputs.some((output) => output.kind === "say" && output.pattern === "resumed");
  const recap = said ? undefined : recapOf(params, work.state.language);
  return {
    ...(recap ? { recap } : {}),
    ...(found.widenedFromKm === undefined ? {} : { widened: "yes", near: String(found.widenedFromKm) }),
  };
}

function brief(hits: Hit[], language: Work["state"]["language"]): Draft {
  const titles = listOf(
    hits.map(({ offering }) => titleInText(offering, language)),
    language,
  );
  return draft(formatText(texts.proposalsBrief, language, { titles }), { shown: shownOf(hits, language) });
}

function nextChoices(found: Found, hits: Hit[], language: Work["state"]["language"]): Choice[] {
  const more: Choice = { label: labels.more[language], text: labels.more[language], value: { action: "more" } };
  const change: Choice = { label: labels.change[language], text: labels.change[language], value: { action: "change" } };
  return found.result.total > hits.length ? [more, change] : [change];
}

/** The slot behind each criterion: what a button may let go. */
const slotOf: Partial<Record<CriterionName, string>> = {
  age: "age",
  ageMin: "ageMin",
  ageMax: "ageMax",
  weekdays: "weekday",
  timeOfDay: "timeOfDay",
  from: "date",
  to: "date",
  priceMax: "priceMax",
  free: "free",
  near: "near",
  maxKm: "near",
  neighbourhood: "place",
  place: "place",
  audiences: "person",
  setting: "setting",
  accessibility: "accessibility",
  seatsNeeded: "quantity",
};

/** Honest: nothing fits, what limits most, what comes nearest, and a button to let each limit go. */
function nothingFound(work: Work, { params }: Propose, found: Found, flow: Flow): Draft {
  const { language } = work.state;
  const change: Choice = { label: labels.change[language], text: labels.change[language], value: { action: "change" } };
  const before = work.state.shown.length > 0 && found.result.excludedBy.length === 0;
  if (before && isMore(work))
    return draft(formatText(texts.noMore, language), { choices: [change], outcome: "answered" });
  const limits = limitsOf(found.result.excludedBy, params, flow);
  const recap = recapOf(params, language);
  const [blocker] = limits;
  const label = (slot: string) => bilingual(flow.slots[slot]?.label ?? { fr: slot, en: slot })[language];
  const text = formatText(texts.nothing, language, {
    ...(recap ? { recap } : {}),
    ...(isFull(found) ? { blocker: formatText(labels.full, language) } : blocker ? { blocker: label(blocker) } : {}),
    ...nearestOf(found, language),
  });
  const relax = limits.slice(0, SHOWN).map((slot): Choice => {
    const words = formatText(labels.ignore, language, { what: label(slot) });
    return { label: words, text: words, value: { action: "relax", slot } };
  });
  return draft(text, { choices: [...relax, change], outcome: "answered" });
}

function nearestOf({ result }: Found, language: Work["state"]["language"]): Record<string, string> {
  const [nearest] = result.nearest ?? [];
  if (!nearest) return {};
  const title = titleInText(nearest.offering, language);
  const place = (nearest.session?.place ?? nearest.offering.places[0])?.name;
  return { nearest: place === undefined || title.includes(place) ? title : `${title} (${place})` };
}

/** What would fit has no seats left. */
const isFull = ({ result }: Found) => result.excludedBy[0]?.criterion === "seatsNeeded";

const isMore = (work: Work) => work.commands.some((command) => command.kind === "choose" && command.option === "more");

const LET_GO_FIRST = ["timeOfDay", "weekday", "place", "near", "date", "free", "priceMax", "setting", "accessibility"];

function limitsOf(excludedBy: Found["result"]["excludedBy"], params: Propose["params"], flow: Flow): string[] {
  const counted = excludedBy.flatMap(({ criterion }) => slotOf[criterion] ?? []);
  // When only several together exclude everything, any of them may be the one to let go.
  const slots = counted.length > 0 ? counted : LET_GO_FIRST;
  const other: Record<string, string> = { date: "month", near: "place" };
  const given = slots
    .flatMap((slot) => [slot, other[slot] ?? slot])
    .filter((slot) => params[slot] !== undefined && flow.slots[slot]);
  return [...new Set(given)];
}
