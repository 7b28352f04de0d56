import { inLanguage, type Language } from "../../contracts/language.ts";
import type { Channel } from "../../contracts/message.ts";
import type { Choice } from "../../contracts/reply.ts";
import type { Hit } from "../../contracts/search.ts";
import { SHOWN } from "../search/runSearch.ts";
import { formatText, labels, texts } from "../texts/index.ts";
import type { Found, Work } from "../work.ts";
import { cardOf, proposalOf } from "./cards.ts";
import { draft, type Draft } from "./draft.ts";
import { conditionsText, periodText, titleInText } from "./facts.ts";
import { shownOf, type Propose } from "./proposals.ts";

/** Where a card is drawn as one; elsewhere the text says all of it. */
const CARD_CHANNELS: ReadonlySet<Channel> = new Set<Channel>(["web", "social"]);

/** Aid is proposed, never granted: conditions, next step, and that a person decides (Access Act, s. 65.2). */
export function subsidyDrafts(work: Work, output: Propose, found: Found): Draft[] {
  const { language } = work.state;
  const hits = found.result.hits.slice(0, SHOWN);
  const [first] = hits;
  if (!first) return [none(language)];
  const factors = [...found.factors, ...householdFactors(work, first)];
  const effects = [
    { kind: "save_proposals" as const, proposals: hits.map((hit) => proposalOf(hit, factors, language)) },
  ];
  // On top of something else a few lines do: the cards on the screen belong to what was interrupted.
  const below = !output.brief && CARD_CHANNELS.has(work.message.channel);
  const text =
    output.flow === "check_eligibility" ? eligibility(work, output, first, below) : answer(work, hits, below);
  const lines = output.flow === "find_subsidy" && hits.length > 1 ? briefly(hits, language) : text;
  if (output.brief) return [draft(lines, { effects })];
  return [
    draft(text, {
      cards: hits.map((hit) => cardOf(hit, factors, language)),
      outcome: "proposed",
      effects,
      shown: shownOf(hits, language),
      ...(output.flow === "find_subsidy" ? { choices: [check(first, language)] } : {}),
    }),
  ];
}

function check({ offering }: Hit, language: Language): Choice {
  const label = labels.check[language];
  return {
    label,
    text: label,
    value: { action: "start", flow: "check_eligibility", query: inLanguage(offering.title, language).text },
  };
}

/** Above a card that says the amount, the conditions and who decides, the sentence that introduces it is enough. */
function answer(work: Work, hits: Hit[], cardsBelow: boolean): string {
  const { language } = work.state;
  const [first] = hits;
  const lead = formatText(texts.subsidies, language, { count: hits.length });
  const all = first && hits.length === 1 && !cardsBelow ? line(first, language) : undefined;
  const text = [lead, all, first && fromRecord(work, first)].filter(Boolean).join(" ");
  return cardsBelow || saysWhoDecides(text) ? text : `${text} ${formatText(texts.personDecides, language)}`;
}

/** What was weighed, what of the record entered into it, and who decides. */
function eligibility(work: Work, { params }: Propose, hit: Hit, cardsBelow: boolean): string {
  const { language } = work.state;
  const weighed = typeof params["weigh_text"] === "string" ? params["weigh_text"] : "";
  const all = cardsBelow ? undefined : line(hit, language);
  return [weighed, all, fromRecord(work, hit), formatText(texts.personDecides, language)].filter(Boolean).join(" ");
}

/** The programme in one sentence each: amount, conditions, dates, next step. */
function line({ offering }: Hit, language: Language): string {
  const { subsidy } = offering;
  const title = titleInText(offering, language);
  if (!subsidy) return title;
  const period = periodText(subsidy, language);
  return formatText(texts.subsidyLine, language, {
    title,
    amount: bare(inLanguage(subsidy.amount, language).text),
    conditions: conditionsText(subsidy, language),
    next: inLanguage(subsidy.nextStep, language).text,
    ...(period ? { period } : {}),
  });
}

function briefly(hits: Hit[], language: Language): string {
  const lines = hits.map(({ offering }) => {
    const amount = offering.subsidy ? inLanguage(offering.subsidy.amount, language).text : "";
    return `${titleInText(offering, language)} – ${bare(amount)}`;
  });
  return formatText(texts.subsidiesBrief, language, { lines: lines.join("; ") });
}

/** What the record says of a condition that looks at it; read under consent only. */
function fromRecord(work: Work, { offering }: Hit): string | undefined {
  const { language } = work.state;
  const fields = new Set(offering.subsidy?.conditions.flatMap(({ field }) => field ?? []));
  const children = childrenOf(work);
  const area = work.profile?.postalCode?.slice(0, 3);
  const known = [
    ...(fields.has("postalCode") && area ? [formatText(texts.residence, language, { area })] : []),
    ...(fields.has("household") && children > 0 ? [formatText(texts.household, language, { count: children })] : []),
  ];
  return known.length > 0 ? formatText(texts.fromRecord, language, { what: known.join(", ") }) : undefined;
}

function householdFactors(work: Work, { offering }: Hit) {
  const fields = new Set(offering.subsidy?.conditions.flatMap(({ field }) => field ?? []));
  const { postalCode } = work.profile ?? {};
  const children = childrenOf(work);
  return [
    ...(fields.has("postalCode") && postalCode ? [{ field: "postalCode", value: postalCode.slice(0, 3) }] : []),
    ...(fields.has("household") && children > 0 ? [{ field: "household", value: `children: ${children}` }] : []),
  ];
}

/** The next step of an aid often says so itself. */
const saysWhoDecides = (text: string) => /personne.*décide|person.*decides/i.test(text);

const childrenOf = ({ profile }: Work) => profile?.household.filter(({ relation }) => relation === "child").length ?? 0;
const bare = (text: string) => text.replace(/[.\s]+$/, "");

function none(language: Language): Draft {
  return draft(formatText(texts.noSubsidy, language), {
    choices: [{ label: labels.human[language], text: labels.human[language], value: { action: "human" } }],
    outcome: "answered",
  });
}
