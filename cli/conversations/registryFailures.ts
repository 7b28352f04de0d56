import type { Mismatch } from "./check.ts";
import type { ConversationTest } from "./format.ts";
import type { Play } from "./play.ts";
import type { Failure } from "./report.ts";

/** What a test expects of the registry once it is over. */
export async function registryFailures(play: Play, test: ConversationTest): Promise<Failure[]> {
  const conversation = play.observed.find((observed) => observed.turn)?.turn?.conversationId;
  if (!test.registry || !conversation) return [];
  const interactions = await play.stage.interactions(conversation);
  const mismatches: Mismatch[] = [];
  if (test.registry.interactions !== undefined && interactions.length !== test.registry.interactions)
    mismatches.push({
      expectation: "registry.interactions",
      expected: test.registry.interactions,
      got: interactions.length,
    });
  if (test.registry.sentiment && interactions.some((interaction) => !interaction.sentiment.label))
    mismatches.push({ expectation: "registry.sentiment", expected: "present", got: "absent" });
  return mismatches.length > 0
    ? [{ turn: test.turns.length, said: "(registry)", mismatches, heard: [], trace: [] }]
    : [];
}
