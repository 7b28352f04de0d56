import type { Keyword, KeywordName } from "../../contracts/keyword.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Effect, Outcome } from "../../contracts/turn.ts";
import { consentOf, consentsOf } from "../actions/consents.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import { keywordTexts } from "../texts/index.ts";
import { noted, type Step, type Work } from "../work.ts";

const MAILINGS = ["promotion", "proactive"] as const;

const meanings: Record<KeywordName, { intent: Work["intent"]; outcome: Outcome }> = {
  stop: { intent: "unsubscribe", outcome: "completed" },
  help: { intent: "help", outcome: "answered" },
  start: { intent: "greet", outcome: "completed" },
};

/**
 * The words of the carriers, before anything else and whoever has the floor. A number that said STOP hears one confirmation, then
 * nothing until START: what it writes is kept and moves nothing, for nobody could hear the answer.
 */
export const keywordStep: Step = {
  name: "keyword",
  run: async (work, parts) => {
    const { keywords } = parts;
    if (work.message.channel !== "sms" || !keywords) return work;
    const keyword = keywords.read(work.message);
    const stopped = await from("registry", () => keywords.isStopped(work.message));
    if (stopped && keyword?.name !== "start") return silent(work, "the number said STOP");
    return keyword ? heeded(work, keyword, parts) : work;
  },
};

const silent = (work: Work, why: string): Work => ({
  ...noted(work, "keyword", why),
  outcome: "silent",
  settled: true,
});

async function heeded(work: Work, keyword: Keyword & { answered: boolean }, parts: EngineParts): Promise<Work> {
  const { intent, outcome } = meanings[keyword.name];
  return {
    ...noted(work, "keyword", `${keyword.name}${keyword.answered ? ", answered by the carrier" : ""}`),
    intent,
    intentScore: 1,
    outcome,
    effects: [...work.effects, ...(await effectsOf(work, keyword.name, parts))],
    replies: keyword.answered ? [] : [replyTo(keyword, work, parts)],
    settled: true,
  };
}

/** START gives no consent back: it lifts the block, and consents are asked for one by one. */
async function effectsOf(work: Work, name: KeywordName, parts: EngineParts): Promise<Effect[]> {
  if (name === "help") return [];
  if (name === "start") return [{ kind: "resume_address" }];
  const consents = MAILINGS.map((purpose) => consentOf(work, purpose, "withdrawn"));
  return [{ kind: "stop_address" }, { kind: "stop_mailings", consents }, ...(await ownWithdrawals(work, parts))];
}

/** Of the person this dialogue is verified as, whose record may hold another number. */
async function ownWithdrawals(work: Work, parts: EngineParts): Promise<Effect[]> {
  const { citizenId } = work;
  if (!citizenId || work.open.assurance !== "verified") return [];
  const inForce = await consentsOf(work, parts);
  return MAILINGS.filter((purpose) => inForce[purpose] === "given").map((purpose) => ({
    kind: "record_consent",
    citizenId,
    consent: consentOf(work, purpose, "withdrawn"),
  }));
}

function replyTo({ name, language }: Keyword, work: Work, parts: EngineParts): Reply {
  const text = keywordTexts[name][language ?? "both"];
  return { id: parts.newId(), text, lang: language ?? work.state.language, cards: [], choices: [] };
}
