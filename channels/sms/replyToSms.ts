import type { Language } from "../../contracts/language.ts";
import type { Card, Choice, Reply } from "../../contracts/reply.ts";
import { isWebLink } from "../webLink.ts";
import { smsLabels } from "./smsLabels.ts";
import { smsText, type SmsPiece } from "./smsText.ts";

/** The engine understands one figure alone. */
const MOST_NUMBERED = 9;

/**
 * A reply as a text message: one proposal is written out, several become numbered lines, and so do choices. `moreUrl` is where
 * all of a list can be seen. What the catalogue says may lose its accents; what may name a citizen does not.
 */
export function replyToSms(reply: Reply, options: { moreUrl?: string } = {}): string {
  const { cards, choices, lang } = reply;
  const [card, ...others] = cards;
  const listed = card && others.length === 0 ? cardLines(card, lang) : cards.flatMap(cardLine);
  const answers = card
    ? cardAnswers(cards, choices, lang)
    : choicesCanBeNumbered(choices)
      ? numberedChoices(choices, lang)
      : wordsToReply(smsLabels.mayReply, choices, lang);
  const cut = others.length > 0 || (!card && choices.length > MOST_NUMBERED);
  const link: SmsPiece[] =
    cut && options.moreUrl ? [{ text: labelled(smsLabels.online[lang], options.moreUrl, lang), policy: "keep" }] : [];
  return smsText([...said(reply.text), ...listed, ...answers, ...link]);
}

const said = (text: string): SmsPiece[] => (text === "" ? [] : [{ text, policy: "substitute" }]);

function cardLines(card: Card, lang: Language): SmsPiece[] {
  const lines = [
    card.title,
    card.summary ?? "",
    ...card.facts.map(({ label, value }) => labelled(label, value, lang)),
    card.reasons.length > 0 ? labelled(smsLabels.why[lang], card.reasons.join("; "), lang) : "",
  ].filter(Boolean);
  return [
    ...lines.map((text): SmsPiece => ({ text, policy: "fold" })),
    ...(isWebLink(card.url) ? [{ text: card.url, policy: "keep" } as const] : []),
  ];
}

function cardLine({ title, facts }: Card, index: number): SmsPiece {
  return { text: `${index + 1}. ${[title, ...facts.map(({ value }) => value)].join(", ")}`, policy: "fold" };
}

/** With proposals on the table a figure names one of them; the rest is answered in words. */
function cardAnswers(cards: readonly Card[], choices: readonly Choice[], lang: Language): SmsPiece[] {
  const [card, ...others] = cards;
  if (others.length === 0) return wordsToReply(smsLabels.mayReply, [...(card?.choices ?? []), ...choices], lang);
  const numbers: SmsPiece = { text: `${smsLabels.details[lang]} ${cards.length}.`, policy: "substitute" };
  return [numbers, ...wordsToReply(smsLabels.orReply, choices, lang)];
}

/** One choice alone goes beside an answer of another kind; a label that begins with a figure is itself what to answer. */
function choicesCanBeNumbered(choices: readonly Choice[]): boolean {
  return choices.length > 1 && choices.every(({ label }) => !/^\d/.test(label));
}

function numberedChoices(choices: readonly Choice[], lang: Language): SmsPiece[] {
  const lines = choices.slice(0, MOST_NUMBERED).map((choice, index) => `${index + 1}. ${wordsOf(choice)}`);
  return [`${smsLabels.byNumber[lang]}${colon(lang).trimEnd()}`, ...lines].map((text) => ({
    text,
    policy: "substitute",
  }));
}

function wordsToReply(label: { fr: string; en: string }, choices: readonly Choice[], lang: Language): SmsPiece[] {
  if (choices.length === 0) return [];
  return [{ text: labelled(label[lang], choices.map(wordsOf).join("; "), lang), policy: "substitute" }];
}

/** The engine knows a button by its label; without a value, only its text means something. */
function wordsOf({ label, text, value }: Choice): string {
  const words = value === undefined ? text : label;
  return smsLabels.inPlaceOf[words.toLowerCase()] ?? words;
}

const colon = (lang: Language): string => (lang === "fr" ? " : " : ": ");
const labelled = (label: string, value: string, lang: Language): string => `${label}${colon(lang)}${value}`;
