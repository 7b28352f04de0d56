import { randomUUID } from "node:crypto";
import type { Message } from "../../contracts/message.ts";
import type { Reply } from "../../contracts/reply.ts";
import { check } from "./check.ts";
import type { AgentMove, ConversationTest, ScriptedTurn } from "./format.ts";
import { messageOf } from "./messageOf.ts";
import { addressOf, type Play } from "./play.ts";
import { registryFailures } from "./registryFailures.ts";
import type { Failure, TestResult } from "./report.ts";
import type { Observed, Stage } from "./stage.ts";
import { milliseconds, tooLate } from "./time.ts";
import { walkedIn } from "./walkedIn.ts";

/** When a test names no clock: a Friday in the fall, with winter registrations open. */
const DEFAULT_CLOCK = "2024-11-01T10:00:00-04:00";

/** Plays one test. Turns go on after a failure, so that one run shows all that is wrong. */
export async function runConversationTest(test: ConversationTest, stage: Stage): Promise<TestResult> {
  const clock = new Date(test.clock ?? DEFAULT_CLOCK);
  await stage.prepare({ clock, catalogue: test.catalogue, policy: test.policy });
  const play: Play = { stage, file: test.file, conversation: randomUUID(), sent: [], observed: [], covered: [] };
  if (test.citizen !== "none") await stage.signIn(addressOf(play, "web"), test.citizen.verified, test.citizen.consents);
  const failures: Failure[] = [];
  for (const [index, turn] of test.turns.entries()) {
    const failure = await playTurn(play, turn, index + 1);
    if (failure) failures.push({ ...failure, line: test.turnLines[index] ?? test.line });
  }
  failures.push(...(await registryFailures(play, test)));
  return { test, failures, turns: test.turns.length, covered: play.covered };
}

async function playTurn(play: Play, turn: ScriptedTurn, number: number): Promise<Failure | undefined> {
  if (turn.after) play.stage.wait(milliseconds(turn.after));
  if (turn.agent) return playAgent(play, turn, turn.agent, number);
  const message = await messageOf(play, turn);
  if (typeof message === "string") return impossible(number, message);
  const before = play.observed.at(-1);
  const started = performance.now();
  const observed = await say(play, turn, message);
  const late = tooLate(turn.then, performance.now() - started);
  play.sent[number - 1] = message;
  play.observed.push(observed);
  if (turn.expect) play.covered.push(...walkedIn(observed));
  const consents = turn.expect?.consent ? await play.stage.consents(message.address) : {};
  const facts = { observed, before, consents, offering: (id: string) => play.stage.offering(id) };
  const mismatches = [...check(turn.expect ?? {}, facts), ...late];
  if (mismatches.length === 0) return undefined;
  const heard = observed.receipt.replies.map(heardAs);
  return { turn: number, said: message.text, mismatches, heard, trace: observed.turn?.trace ?? [] };
}

/** What a person of the 311 does, and what the citizen receives of it. */
async function playAgent(
  play: Play,
  { expect = {} }: ScriptedTurn,
  move: AgentMove,
  number: number,
): Promise<Failure | undefined> {
  const last = play.sent.findLast((message) => message !== undefined);
  const observed = last ? await play.stage.act(move, last) : "nobody has written yet";
  if (typeof observed === "string") return impossible(number, observed);
  const facts = { observed, before: undefined, consents: {}, offering: () => undefined };
  const mismatches = check(expect, facts);
  if (mismatches.length === 0) return undefined;
  const heard = observed.receipt.replies.map(heardAs);
  return { turn: number, said: `(${move.name}: ${move.does})`, mismatches, heard, trace: [] };
}

function impossible(turn: number, reason: string): Failure {
  const mismatches = [{ expectation: "turn", expected: "possible", got: reason }];
  return { turn, said: reason, mismatches, heard: [], trace: [] };
}

/** As often as the turn says, with the catalogue broken if it says so. */
async function say({ stage }: Play, turn: ScriptedTurn, message: Message): Promise<Observed> {
  stage.breakCatalogue(turn.breaks === "catalogue");
  try {
    let observed = await stage.say(message);
    for (let repeat = 1; repeat < (turn.repeat_user ?? 1); repeat++)
      observed = await stage.say({ ...message, providerId: randomUUID() });
    return observed;
  } finally {
    stage.breakCatalogue(false);
  }
}

function heardAs(reply: Reply): string {
  const extra = [
    ...reply.cards.map((card) => `[${card.title}]`),
    ...reply.choices.map((choice) => `(${choice.label})`),
  ];
  return [reply.text, ...extra].join(" ");
}
