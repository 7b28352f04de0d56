import { readFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import type { System } from "../../compose.ts";
import { type Purpose, purposeSchema } from "../../contracts/consent.ts";
import type { Message } from "../../contracts/message.ts";
import type { Turn } from "../../contracts/turn.ts";
import { UsageFault } from "../output.ts";
import type { DialogueView, Observed, Stage } from "./stage.ts";

/** The stage over the real system: nothing is replaced, the engine is only listened to. */
export function createStage(system: System): Stage {
  const views = new Map<string, DialogueView>();
  const turns = new Map<string, Turn>();
  const citizens = new Map<string, string>();
  system.observe((turn, state) => {
    turns.set(turn.id, turn);
    views.set(turn.message.address, system.describeState(state));
    for (const effect of turn.effects)
      if (effect.kind === "verify_citizen") citizens.set(turn.message.address, effect.citizenId);
  });
  let shown = "";
  return {
    async prepare({ clock, catalogue }) {
      system.clock.set(clock);
      const wanted = JSON.stringify([clock.toISOString().slice(0, 10), catalogue]);
      if (wanted !== shown) await showCatalogue(system, catalogue);
      shown = wanted;
    },
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

/** A turn written straight to the record, as a signed-in portal would: verified, with exactly these consents. */
async function signIn(
  system: System,
  who: { address: string; person: string; consents: Purpose[]; citizens: Map<string, string> },
): Promise<void> {
  const citizenId = system.demonstrationPerson(who.person);
  if (!citizenId) throw new UsageFault(`there is no demonstration person « ${who.person} »`);
  const message: Message = {
    channel: "web",
    providerId: randomUUID(),
    address: who.address,
    text: "",
    receivedAt: system.clock.now(),
  };
  const opened = await system.registry.turns.open(message);
  if (opened.status !== "open") throw new Error("a new conversation was already there");
  const consent = (purpose: Purpose) => ({
    purpose,
    decision: who.consents.includes(purpose) ? ("given" as const) : ("withdrawn" as const),
    text: "test",
    textVersion: "test",
    language: "fr" as const,
    channel: "web" as const,
  });
  const turn: Turn = {
    id: randomUUID(),
    message,
    conversationId: opened.turn.conversationId,
    dialogueId: opened.turn.dialogueId,
    at: message.receivedAt,
    language: "fr",
    intent: "greet",
    intentScore: 1,
    entities: {},
    flow: SIGN_IN_FLOW,
    outcome: "silent",
    replies: [],
    effects: [
      { kind: "verify_citizen", citizenId },
      ...purposeSchema.options.map((purpose) => ({
        kind: "record_consent" as const,
        citizenId,
        consent: consent(purpose),
      })),
    ],
    topics: [],
    sentiment: { label: "neutral", score: 0, emotion: "none", words: [] },
    durations: {},
    trace: [],
  };
  await system.registry.turns.commit(opened.turn, turn, opened.turn.state ?? null);
  who.citizens.set(who.address, citizenId);
}

async function allInteractions(system: System) {
  const first = await system.registry.interactions.list({ page: 1, pageSize: 100 });
  return first.items;
}
