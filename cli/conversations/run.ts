import { randomUUID } from "node:crypto";
import type { Channel, Message } from "../../contracts/message.ts";
import type { Reply } from "../../contracts/reply.ts";
import { check, type Mismatch } from "./check.ts";
import type { ConversationTest, ScriptedTurn } from "./format.ts";
import { readMail } from "./readMail.ts";
import type { Observed, Stage } from "./stage.ts";

export interface Failure {
  turn: number;
  /** Where it is in the file; that of the test when it is about the whole of it. */
  line?: number;
  said: string;
  mismatches: Mismatch[];
  heard: string[];
  trace: { step: string; note: string }[];
}
export interface TestResult {
  test: ConversationTest;
  failures: Failure[];
  turns: number;
}

/** When a test names no clock: a Friday in the fall, with winter registrations open. */
const DEFAULT_CLOCK = "2024-11-01T10:00:00-04:00";

/** Plays one test. Turns go on after a failure, so that one run shows all that is wrong. */
export async function runConversationTest(test: ConversationTest, stage: Stage): Promise<TestResult> {
  const clock = new Date(test.clock ?? DEFAULT_CLOCK);
  await stage.prepare({ clock, catalogue: test.catalogue, policy: test.policy });
  const play: Play = { stage, file: test.file, conversation: randomUUID(), sent: [], observed: [] };
  if (test.citizen !== "none") await stage.signIn(addressOf(play, "web"), test.citizen.verified, test.citizen.consents);
  const failures: Failure[] = [];
  for (const [index, turn] of test.turns.entries()) {
    const failure = await playTurn(play, turn, index + 1);
    if (failure) failures.push({ ...failure, line: test.turnLines[index] ?? test.line });
  }
  failures.push(...(await registryFailures(play, test)));
  return { test, failures, turns: test.turns.length };
}

interface Play {
  stage: Stage;
  file: string;
  conversation: string;
  /** The messages of each numbered turn, so that `duplicate: N` can repeat them as the provider would. */
  sent: Message[];
  observed: Observed[];
}

async function playTurn(play: Play, turn: ScriptedTurn, number: number): Promise<Failure | undefined> {
  if (turn.after) play.stage.wait(milliseconds(turn.after));
  const message = await messageOf(play, turn);
  if (typeof message === "string")
    return {
      turn: number,
      said: message,
      mismatches: [{ expectation: "turn", expected: "possible", got: message }],
      heard: [],
      trace: [],
    };
  const before = play.observed.at(-1);
  const started = performance.now();
  const observed = await say(play, turn, message);
  const elapsed = performance.now() - started;
  play.sent[number - 1] = message;
  play.observed.push(observed);
  const consents = turn.expect?.consent ? await play.stage.consents(message.address) : {};
  const mismatches = check(turn.expect ?? {}, {
    observed,
    before,
    consents,
    offering: (id) => play.stage.offering(id),
  });
  mismatches.push(...tooLate(turn.then, elapsed));
  return mismatches.length === 0
    ? undefined
    : {
        turn: number,
        said: message.text,
        mismatches,
        heard: observed.receipt.replies.map(heardAs),
        trace: observed.turn?.trace ?? [],
      };
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

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function milliseconds(pause: string): number {
  const [, count = "0", unit = ""] = /^(\d+) (minute|hour|day)/.exec(pause) ?? [];
  return Number(count) * (UNITS[unit] ?? 0);
}

function tooLate(then: string | undefined, elapsed: number): Mismatch[] {
  const [, count, unit] = /^within ([\d.]+)\s?(ms|s)$/.exec(then ?? "") ?? [];
  if (count === undefined) return [];
  const allowed = Number(count) * (unit === "s" ? 1000 : 1);
  return elapsed <= allowed ? [] : [{ expectation: "then", expected: then, got: `${Math.round(elapsed)} ms` }];
}

/** The message of a turn, or the sentence that says why it cannot be said. */
async function messageOf(play: Play, turn: ScriptedTurn): Promise<Message | string> {
  if (turn.duplicate !== undefined)
    return play.sent[turn.duplicate - 1] ?? `there is no turn ${turn.duplicate} to repeat`;
  const base = { providerId: randomUUID(), receivedAt: play.stage.now() };
  if (turn.press !== undefined) return pressed(play, turn.press, base);
  if (turn.code !== undefined) {
    const code = await play.stage.lastCode();
    return code ? { ...base, channel: "web", address: addressOf(play, "web"), text: code } : "no code was sent";
  }
  if (typeof turn.email === "object") {
    const mail = await readMail(play.file, turn.email.file);
    return typeof mail === "string"
      ? mail
      : { ...base, channel: "email", address: turn.from ?? mail.from, text: mail.text };
  }
  const [channel, text] = spoken(turn);
  return {
    ...base,
    channel,
    address: turn.from ?? addressOf(play, channel),
    text: text.replaceAll("{number}", lastNumber(play)),
    ...(turn.files ? { attachments: turn.files.map(photo) } : {}),
  };
}

const photo = (name: string) => ({ id: randomUUID(), name, contentType: "image/jpeg" });

/** The number of the request opened last in this conversation: `{number}` in what is said. */
function lastNumber({ observed }: Play): string {
  const heard = observed.flatMap(({ receipt }) => receipt.replies.map(({ text }) => text)).join("\n");
  return heard.match(/LAV-\d{4}-\d{6,}/g)?.at(-1) ?? "{number}";
}

function pressed(play: Play, label: string, base: Pick<Message, "providerId" | "receivedAt">): Message | string {
  const replies = play.observed.at(-1)?.receipt.replies ?? [];
  const choices = replies.flatMap((reply) => [...reply.choices, ...reply.cards.flatMap((card) => card.choices)]);
  const choice = choices.find((candidate) => new RegExp(label, "i").test(candidate.label));
  if (!choice) return `no button matches /${label}/ among: ${choices.map((candidate) => candidate.label).join(" | ")}`;
  return { ...base, channel: "web", address: addressOf(play, "web"), text: choice.text, value: choice.value };
}

function spoken(turn: ScriptedTurn): [Channel, string] {
  if (turn.web !== undefined) return ["web", turn.web];
  if (turn.sms !== undefined) return ["sms", turn.sms];
  if (turn.phone !== undefined) return ["phone", turn.phone];
  return ["email", typeof turn.email === "string" ? turn.email : ""];
}

function addressOf(play: Play, channel: Channel): string {
  return channel === "email" ? `${play.conversation}@example.org` : `${channel}-${play.conversation}`;
}

function heardAs(reply: Reply): string {
  const extra = [
    ...reply.cards.map((card) => `[${card.title}]`),
    ...reply.choices.map((choice) => `(${choice.label})`),
  ];
  return [reply.text, ...extra].join(" ");
}

async function registryFailures(play: Play, test: ConversationTest): Promise<Failure[]> {
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
