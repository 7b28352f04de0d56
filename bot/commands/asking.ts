import { fold } from "../../contracts/fold.ts";
import { keepRelevant } from "../understanding/entityPolicy.ts";
import type { Clause, Context } from "./context.ts";
import { wordCount } from "./phrases.ts";

/** A question, or a wish said as one: a few words that merely resemble an intent are not enough. */
export function asksPlainly(text: string): boolean {
  return wordCount(text) >= 3 && (text.includes("?") || ASKING.test(fold(text)));
}

const ASKING =
  /^(?:c'est (?:ou|quand|quoi|combien)|ou |quand|comment|combien|quels?|quelles?|est[- ]ce|y a|avez|as[- ]tu|je (?:veux|voudrais|cherche|peux)|j'aimerais|jveux|jcherche|jvoudrais|can |could |what|where|when|how|do you|is there|are there|i want|i need|i'd like|i am looking|i'm looking|looking for|find out|register|inscrire)/;

/**
 * Whether reading the clauses one by one may find several things: two that may ask for something, or values before one that
 * may. Told from their words, for reading them is dear and most messages with a comma say one thing.
 */
export function maySaySeveral(context: Context, clauses: readonly Clause[]): boolean {
  const texts = clauses.map(({ text }) => text);
  const asking = texts.map((text) => asksPlainly(text) || mayNameActivity(text, texts, context));
  const first = asking.indexOf(true);
  if (first === -1) return false;
  return asking.lastIndexOf(true) > first || (first > 0 && context.flow !== undefined);
}

/** An activity read in the message is in the clause that holds its name; behind another word, it may be in any. */
function mayNameActivity(text: string, texts: readonly string[], { understanding, intent }: Context): boolean {
  const { activity } = understanding.entities;
  if (!activity) return !keepsActivity(intent);
  const holds = (clause: string, name: string) => fold(clause).includes(fold(name));
  return activity.some((name) => holds(text, name) || !texts.some((other) => holds(other, name)));
}

/** Under other intents the understanding says nothing of the activities it read. */
const keepsActivity = (intent: Context["intent"]) => keepRelevant({ activity: [""] }, intent).activity !== undefined;
