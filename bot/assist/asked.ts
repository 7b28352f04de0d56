import type { AssistInput, Suggestions } from "../../contracts/assist.ts";
import { intentTitles } from "../texts/index.ts";
import type { Finder } from "./evidence.ts";
import { idOf } from "./ids.ts";
import type { Matter } from "./matters.ts";
import type { AssistParts } from "./parts.ts";
import { topicOf } from "./topic.ts";

/** What is asked, in the order asked: several when several things are. */
export async function asked(
  matters: readonly Matter[],
  input: AssistInput,
  { finder, parts }: { finder: Finder; parts: AssistParts },
): Promise<Suggestions["asked"]> {
  const each = matters.map(async (matter) => {
    const topic = await topicOf(matter, finder, { state: input.state, parts });
    const evidence = finder.intent(matter.line, matter.intent);
    return {
      id: idOf("asked", matter.intent, matter.line.id),
      intent: matter.intent,
      label: intentTitles[matter.intent],
      score: matter.score,
      evidence: topic ? [...evidence, topic.evidence] : evidence,
      ...(topic ? { topic: topic.words } : {}),
    };
  });
  return Promise.all(each);
}
