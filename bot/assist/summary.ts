import type { AssistInput, Summary } from "../../contracts/assist.ts";
import type { Language } from "../../contracts/language.ts";
import { assistTexts, formatText, intentTitles } from "../texts/index.ts";
import { createFinder, type Finder } from "./evidence.ts";
import { allMatters, type Matter } from "./matters.ts";
import type { AssistParts } from "./parts.ts";
import { agentFacts } from "./agentFacts.ts";
import { saidFacts } from "./saidFacts.ts";
import { slotFacts } from "./slotFacts.ts";
import { topicOf } from "./topic.ts";

export type Fact = Summary["facts"][number];

/**
 * What was asked, given, answered and opened, each fact with the words it was said in, and a sentence made of nothing else: no language
 * model. Undefined while nothing was asked.
 */
export async function buildSummary(input: AssistInput, parts: AssistParts): Promise<Summary | undefined> {
  const finder = createFinder(parts.understand, input.language, parts.clock.now());
  const matters = allMatters(input, parts.flows);
  const wishes = (await Promise.all(matters.map((matter) => wish(matter, input, { finder, parts })))).flat();
  const given = once([...slotFacts(input, { finder, parts }), ...saidFacts(input, finder)]);
  const told = agentFacts(input, finder);
  if (wishes.length === 0 && given.length === 0) return undefined;
  const facts = [...wishes, ...given, ...told];
  return {
    text: { fr: sentence("fr", wishes, [...given, ...told]), en: sentence("en", wishes, [...given, ...told]) },
    facts,
  };
}

async function wish(
  matter: Matter,
  { state }: AssistInput,
  { finder, parts }: { finder: Finder; parts: AssistParts },
): Promise<Fact[]> {
  const topic = await topicOf(matter, finder, { state, parts });
  const [evidence] = topic ? [topic.evidence] : finder.intent(matter.line, matter.intent);
  if (!evidence) return [];
  const value = matter.line.text.slice(evidence.start, evidence.end);
  return [{ label: intentTitles[matter.intent], value, evidence: [evidence] }];
}

/** « Signaler un problème : nid-de-poule. Lieu : 12, rue des Lilas; nom : Lise Roy. » */
function sentence(language: Language, wishes: readonly Fact[], others: readonly Fact[]): string {
  const parts = [wishes, others].map((facts) => {
    const list = facts.map(({ label, value }, at) =>
      formatText(assistTexts.fact, language, {
        label: at === 0 ? label[language] : uncapitalised(label[language]),
        value,
      }),
    );
    return list.length > 0 ? `${list.join("; ")}.` : "";
  });
  return parts.filter((part) => part !== "").join(" ");
}

/** The same value twice, of a slot and of the words, is one fact. */
const once = (facts: readonly Fact[]): Fact[] =>
  [...new Map(facts.toReversed().map((one) => [one.value, one])).values()].reverse();

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
