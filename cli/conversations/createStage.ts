import { readFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import type { System } from "../../compose.ts";
import { type Purpose, purposeSchema } from "../../contracts/consent.ts";
import type { Message } from "../../contracts/message.ts";
import type { Effect, Turn } from "../../contracts/turn.ts";
import { UsageFault } from "../output.ts";
import { actAsAgent, emptyQueue } from "./actAsAgent.ts";
import type { DialogueView, Observed, Stage } from "./stage.ts";

/** The stage over the real system: nothing is replaced, the engine is only listened to. */
export function createStage(system: System): Stage {
  const views = new Map<string, DialogueView>();
  const turns = new Map<string, Turn>();
  const citizens = new Map<string, string>();
  const dialogues = new Map<string, string>();
  system.observe((turn, state) => {
    turns.set(turn.id, turn);
    dialogues.set(turn.message.address, turn.dialogueId);
    views.set(turn.message.address, system.describeState(state));
    for (const effect of turn.effects)
      if (effect.kind === "verify_citizen") citizens.set(turn.message.address, effect.citizenId);
  });
  let shown = "";
  const { search } = system.knowledge;
  return {
    async prepare({ clock, catalogue, policy = "follow" }) {
      if (policy !== system.config.languagePolicy)
        throw new UsageFault(
          `this test is for LANGUAGE_POLICY=${policy}, and the system runs ${system.config.languagePolicy}`,
        );
      system.clock.set(clock);
      // What one test made a person consent to, or the codes it used up, must not reach the next one.
      await system.forgetRehearsal();
      await emptyQueue(system);
      const wanted = JSON.stringify([clock.toISOString().slice(0, 10), catalogue]);
      if (wanted !== shown) await showCatalogue(system, catalogue);
      shown = wanted;
    },
    wait: (ms) => system.clock.set(new Date(system.clock.now().getTime() + ms)),
    breakCatalogue: (broken) => {
      system.knowledge.search = broken ? () => Promise.reject(new Error("broken by the test")) : search;
    },
    act: (move, message) => actAsAgent(system, move, { message, dialogueId: dialogues.get(message.address) ?? "" }),
    say: async (message) => observed(await system.handleMessage(message), message, turns, views),
    signIn: (address, person, consents) => signIn(system, { address, person, consents, citizens }),
    lastCode: () => system.lastDemonstrationCode(),
    interactions: async (conversationId) =>
      (await allInteractions(system)).filter(
        (interaction) => interaction.conversationId === conversationId && interaction.flow !== SIGN_IN_FLOW,
      ),
    consents: async (address) => system.registry.citizens.consents(citizens.get(address) ?? ""),
    offering: (id) => system.knowledge.offering(id),
    now: () => system.clock.now(),
  };
}

function observed(
  receipt: Observed["receipt"],
  message: Message,
  turns: Map<string, Turn>,
  views: Map<string, DialogueView>,
): Observed {
  const turn = receipt.duplicate ? undefined : turns.get(receipt.turnId);
  turns.delete(receipt.turnId);
  return { receipt, ...(turn ? { turn } : {}), view: views.get(message.address) ?? { slots: {}, language: "fr" } };
}

async function showCatalogue(system: System, catalogue: "demo" | { file: string }): Promise<void> {
  if (catalogue === "demo") return system.showCatalogue({ kind: "demo" });
  const content = await readFile(catalogue.file, "utf8").catch((cause: unknown) => {
    throw new UsageFault(`${catalogue.file}:1:1 the catalogue of the test cannot be read`, { cause });
  });
  return system.showCatalogue({ kind: "file", content, fileName: catalogue.file });
}

const SIGN_IN_FLOW = "test-sign-in";

interface SignIn {
  address: string;
  person: string;
  consents: Purpose[];
  citizens: Map<string, string>;
}

/** By a real code to the person's own address, as anybody: then the record holds exactly these consents. */
async function signIn(system: System, { address, person, consents, citizens }: SignIn): Promise<void> {
  const citizen = system.demonstrationPerson(person);
  const email = citizen?.contacts.find((contact) => contact.type === "email");
  if (!citizen || !email) throw new UsageFault(`there is no demonstration person « ${person} » with an e-mail address`);
  const dialogueId = await writeTurn(system, address, [{ kind: "send_code", contact: email }]);
  const right = await system.registry.citizens.checkCode(dialogueId, (await system.lastDemonstrationCode()) ?? "");
  if (right.status !== "right") throw new Error(`the sign-in of « ${person} » failed: its code is ${right.status}`);
  const decisions = purposeSchema.options.map((purpose) => decisionOn(citizen.id, purpose, consents.includes(purpose)));
  await writeTurn(system, address, [{ kind: "verify_citizen", citizenId: citizen.id }, ...decisions]);
  citizens.set(address, citizen.id);
}

const decisionOn = (citizenId: string, purpose: Purpose, given: boolean): Effect => ({
  kind: "record_consent",
  citizenId,
  consent: {
    purpose,
    decision: given ? "given" : "withdrawn",
    text: "test",
    textVersion: "test",
    language: "fr",
    channel: "web",
  },
});

/** A turn with effects and nothing said, written as the engine's are. Returns its dialogue. */
async function writeTurn(system: System, address: string, effects: Effect[]): Promise<string> {
  const message: Message = {
    channel: "web",
    providerId: randomUUID(),
    address,
    text: "",
    receivedAt: system.clock.now(),
  };
  const opened = await system.registry.turns.open(message);
  if (opened.status !== "open") throw new Error("a new message was already there");
  const { conversationId, dialogueId, state } = opened.turn;
  const turn: Turn = {
    id: randomUUID(),
    message,
    conversationId,
    dialogueId,
    at: message.receivedAt,
    language: "fr",
    intent: "greet",
    intentScore: 1,
    entities: {},
    flow: SIGN_IN_FLOW,
    outcome: "silent",
    replies: [],
    effects,
    topics: [],
    sentiment: { label: "neutral", score: 0, emotion: "none", words: [] },
    durations: {},
    trace: [],
  };
  const { status } = await system.registry.turns.commit(opened.turn, turn, state);
  if (status !== "committed") throw new Error(`the sign-in was not written: ${status}`);
  return dialogueId;
}

async function allInteractions(system: System) {
  const first = await system.registry.interactions.list({ page: 1, pageSize: 100 });
  return first.items;
}
