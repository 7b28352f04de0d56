import { z } from "zod";
import { fold } from "../../../contracts/fold.ts";
import { type Entities, type IntentName, intentSchema } from "../../../contracts/understanding.ts";

/**
 * What a language model may propose: to look something up, to start a procedure that asks its own questions, or courtesy.
 * It never says yes or no for anybody, never touches a record, a consent or a mailing, and danger is read by our own signs.
 */
const proposable = intentSchema.exclude([
  "give_consent",
  "withdraw_consent",
  "view_my_data",
  "correct_my_data",
  "erase_my_data",
  "subscribe_alerts",
  "unsubscribe",
  "affirm",
  "deny",
  "correct_answer",
  "cancel",
  "change_language",
  "emergency",
]);
export const proposableIntents: readonly IntentName[] = proposable.options;

const proposalSchema = z.strictObject({
  intent: proposable,
  activity: z.string().min(2).max(60).nullish(),
  place: z.string().min(2).max(80).nullish(),
  age: z.number().min(0).max(120).nullish(),
});

export interface Proposal {
  intent: IntentName;
  entities: Entities;
}

/** Longer answers are not read: what is asked for fits in a line. */
const maxAnswer = 2_000;

/**
 * The proposal in a model's answer, or undefined when it is not exactly what was asked for. Of its values only those that
 * stand in the message are kept: a model is the source of no fact.
 */
export function readProposal(answer: string, message: string): Proposal | undefined {
  if (answer.length > maxAnswer) return undefined;
  const parsed = proposalSchema.safeParse(jsonOf(answer));
  if (!parsed.success) return undefined;
  const { intent, activity, place, age } = parsed.data;
  const said = fold(message);
  return {
    intent,
    entities: {
      ...(activity && said.includes(fold(activity)) ? { activity: [activity.toLowerCase()] } : {}),
      ...(place && said.includes(fold(place)) ? { place: [place] } : {}),
      ...(age !== null && age !== undefined && numbersIn(said).includes(age) ? { age: [age] } : {}),
    },
  };
}

/** Models like to wrap JSON in a Markdown fence. */
function jsonOf(answer: string): unknown {
  try {
    return JSON.parse(answer.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ""));
  } catch {
    return undefined;
  }
}

const numbersIn = (text: string): number[] =>
  (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((one) => Number(one.replace(",", ".")));
