import type { Language } from "../../contracts/language.ts";
import type { ScoreSentiment, Sentiment } from "../../contracts/sentiment.ts";
import { feelingOfSign } from "./emoji.ts";
import type { Feeling } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import { isContrast, modified } from "./modifiers.ts";
import { isRequest } from "./request.ts";
import type { Token } from "./tokens.ts";
import { tokensOf } from "./tokens.ts";

interface Felt extends Feeling {
  written: string;
  at: number;
}

/** What follows adds nothing to how somebody feels, and keeps the time bounded. */
const longestRead = 2000;
/** Under these sums a message is neutral: one mild word (« problème ») in a request is no complaint. */
const positiveFrom = 1.3;
const negativeFrom = -1.5;
/** Softens the sum into -1..1 (the normalisation of VADER, Hutto and Gilbert, 2014, with a smaller constant). */
const softness = 8;

/**
 * How the person seems to feel, by the words they use: deterministic, no network, under a third of a millisecond a message.
 * A plain request is neutral, with its thanks. `words` are those that decided, as written; empty when neutral.
 */
export const scoreSentiment: ScoreSentiment = (message, language) => {
  const text = message.slice(0, longestRead);
  const tokens = tokensOf(text);
  const felt = weighContrast(feltIn(text, tokens, language).filter(isNoAdverb), tokens);
  const asks = isRequest(text, language);
  const weighed = asks ? felt.map(calmThanks) : felt;
  const sum = weighed.reduce((total, { weight }) => total + weight, 0) * emphasis(text);
  const score = Math.round((sum / Math.sqrt(sum * sum + softness)) * 1000) / 1000;
  const label = sum >= positiveFrom ? "positive" : sum <= negativeFrom ? "negative" : "neutral";
  if (label === "neutral") return { label, score, emotion: "none", words: [] };
  const deciding = weighed.filter(({ weight }) => (label === "positive" ? weight > 0 : weight < 0));
  return { label, score, emotion: emotionOf(deciding, label), words: deciding.map(({ written }) => written) };
};

function feltIn(text: string, tokens: readonly Token[], language: Language): Felt[] {
  const felt: Felt[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = feelingAt(tokens, at, language);
    if (found && found.feeling.weight !== 0) {
      const isWord = found.length === 1 && tokens[at]?.kind === "word";
      const said = isWord
        ? modified(found.feeling.weight, tokens, at, language)
        : { weight: found.feeling.weight, from: at, to: at + found.length - 1 };
      const written = text.slice(tokens[said.from]?.start, tokens[said.to]?.end);
      felt.push({ emotion: found.feeling.emotion, weight: said.weight, written, at });
    }
    at += found?.length ?? 1;
  }
  return felt;
}

/** « Pas mal » alone is praise; before another feeling (« pas mal tannée ») it only says « rather ». */
function isNoAdverb(one: Felt, index: number, felt: readonly Felt[]): boolean {
  return one.written.toLowerCase() !== "pas mal" || felt[index + 1]?.at !== one.at + 2;
}

function feelingAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { feeling: Feeling; length: number } | undefined {
  const token = tokens[at];
  if (!token || token.kind === "stop") return undefined;
  if (token.kind === "sign") return sized(feelingOfSign(token.form), 1);
  const lexicon = lexiconOf(language);
  const expression = lexicon
    .expressions(token.form)
    .find(({ words }) => words.every((word, offset) => tokens[at + offset]?.form === word));
  return expression ? sized(expression.feeling, expression.words.length) : sized(lexicon.word(token.form), 1);
}

const sized = (feeling: Feeling | undefined, length: number) => feeling && { feeling, length };

/** After « mais » comes what the person means. */
function weighContrast(felt: Felt[], tokens: readonly Token[]): Felt[] {
  const turn = tokens.findLastIndex(isContrast);
  if (turn < 0) return felt;
  return felt.map((one) => ({ ...one, weight: one.weight * (one.at > turn ? 1.5 : 0.5) }));
}

const calmThanks = (one: Felt): Felt => (one.weight > 0 && one.weight < 3 ? { ...one, weight: one.weight * 0.4 } : one);

const emphasis = (text: string): number => 1 + 0.1 * Math.min(3, text.match(/!/g)?.length ?? 0);

/** The heaviest feeling; a negated compliment is a disappointment, a negated reproach a satisfaction. */
function emotionOf(deciding: readonly Felt[], label: "positive" | "negative"): Sentiment["emotion"] {
  const totals = new Map<Sentiment["emotion"], number>();
  for (const { emotion, weight } of deciding) {
    const turned = emotionFor(emotion, label);
    totals.set(turned, (totals.get(turned) ?? 0) + Math.abs(weight));
  }
  return [...totals].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "none";
}

function emotionFor(emotion: Sentiment["emotion"], label: "positive" | "negative"): Sentiment["emotion"] {
  const good = emotion === "satisfaction" || emotion === "gratitude";
  if (label === "positive") return good ? emotion : "satisfaction";
  return good ? "sadness" : emotion;
}
