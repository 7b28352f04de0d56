import { join } from "node:path";
import { createEngine, describeState, type EngineParts } from "../../../bot/index.ts";
import { createUnderstanding } from "../../../bot/understanding/index.ts";
import { consentTexts } from "../../../bot/texts/index.ts";
import type { Stage } from "../../../cli/conversations/stage.ts";
import type { Knowledge } from "../../../contracts/search.ts";
import { loadFlows, readFlowFiles, type Flows } from "../../../flows/index.ts";
import { createEmbeddings, createInformation, createKnowledge } from "../../../knowledge/index.ts";
import { demonstrationCatalogue, demonstrationFacilities } from "../../../prisma/seed/index.ts";
import { createMemoryRegistry, type MemoryCitizen } from "./memoryRegistry.ts";

const root = join(import.meta.dirname, "../../..");
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The product's own flows; a fault in one of them fails every test that uses them. */
export function productFlows(): Flows {
  const loaded = loadFlows(readFlowFiles(join(root, "flows")));
  if (loaded.status === "fail")
    throw new Error(loaded.faults.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`).join("\n"));
  return loaded.flows;
}

/** As the demonstration knows her: two children, near H7N. */
export const marie: MemoryCitizen = {
  contact: "marie.tremblay@example.com",
  profile: {
    citizenId: "citizen-marie",
    firstName: "Marie",
    age: 38,
    postalCode: "H7N 2K1",
    household: [
      { firstName: "Marie", age: 38, relation: "self" },
      { firstName: "Léa", age: 6, relation: "child" },
      { firstName: "Thomas", age: 9, relation: "child" },
    ],
  },
};

export const understand = createUnderstanding({ places: demonstrationFacilities() });

export async function demonstrationKnowledge(now: Date): Promise<Knowledge> {
  const embeddings = await createEmbeddings({ provider: "builtin" });
  const knowledge = await createKnowledge({ embeddings, facilities: demonstrationFacilities(), log: silent });
  await knowledge.reload(demonstrationCatalogue(now), now.toISOString());
  return knowledge;
}

/** For what looks nothing up in the catalogue. */
export const noKnowledge: Knowledge = {
  search: () => Promise.reject(new Error("this test looks nothing up")),
  offering: () => undefined,
  locate: () => undefined,
};

/** The sourced answers, places and books of the product. */
export const information = createInformation({
  embeddings: await createEmbeddings({ provider: "builtin" }),
  facilities: demonstrationFacilities(),
});

/** Parts of an engine on memory, with whatever a test replaces. */
export function memoryParts(parts: Partial<EngineParts> & Pick<EngineParts, "knowledge">): EngineParts {
  let ids = 0;
  const { turns, citizens } = createMemoryRegistry([marie]);
  return {
    turns,
    citizens,
    registrations: { taken: async () => 0, of: async () => [] },
    requests: { status: async () => undefined, of: async () => [] },
    information,
    understand,
    scoreSentiment: () => ({ label: "neutral", score: 0, emotion: "none", words: [] }),
    flows: productFlows(),
    clock: { now: () => new Date("2024-11-01T14:00:00Z") },
    newId: () => `id-${++ids}`,
    log: silent,
    languagePolicy: "follow",
    ...parts,
  };
}

/** The stage of conversation tests without a database: the real engine, flows, understanding and catalogue. */
export async function createMemoryStage(): Promise<Stage> {
  let now = new Date();
  let knowledge = await demonstrationKnowledge(new Date("2024-11-01T14:00:00Z"));
  let catalogueAt = "2024-11-01T14:00:00.000Z";
  let broken = false;
  const breakable = (): Knowledge => ({
    ...knowledge,
    search: (query) => (broken ? Promise.reject(new Error("broken by the test")) : knowledge.search(query)),
  });
  let registry = createMemoryRegistry([marie]);
  let engine = createEngine(memoryParts({ ...registry, knowledge }));
  return {
    prepare: async ({ clock, policy = "follow" }) => {
      now = clock;
      broken = false;
      if (clock.toISOString() !== catalogueAt) knowledge = await demonstrationKnowledge(clock);
      catalogueAt = clock.toISOString();
      registry = createMemoryRegistry([marie]);
      engine = createEngine(
        memoryParts({ ...registry, knowledge: breakable(), clock: { now: () => now }, languagePolicy: policy }),
      );
    },
    wait: (ms) => {
      now = new Date(now.getTime() + ms);
    },
    breakCatalogue: (isBroken) => {
      broken = isBroken;
    },
    act: async () => "there is no queue in memory",
    say: async (message) => {
      const before = registry.committed.length;
      const receipt = await engine.handleMessage(message);
      const turn = registry.committed.length > before ? registry.committed.at(-1) : undefined;
      const view = describeState(registry.stateOf(`${message.channel}:${message.address}`));
      return { receipt, view, ...(turn ? { turn } : {}) };
    },
    signIn: async (address, _person, consents) => {
      const id = `web:${address}`;
      await registry.turns.open({ channel: "web", providerId: "sign-in", address, text: "", receivedAt: now });
      const stored = registry.dialogues.get(id);
      if (stored) Object.assign(stored.open, { assurance: "verified", citizenId: marie.profile.citizenId });
      registry.consents.set(
        marie.profile.citizenId,
        consents.map((purpose) => ({
          id: purpose,
          at: now,
          purpose,
          decision: "given" as const,
          text: consentTexts[purpose].text.fr,
          textVersion: consentTexts[purpose].version,
          language: "fr" as const,
          channel: "web" as const,
        })),
      );
    },
    lastCode: async () => [...registry.codes.values()].at(-1)?.code,
    interactions: async () => [],
    consents: async (address) => {
      const citizenId = registry.dialogues.get(`web:${address}`)?.open.citizenId ?? "";
      return registry.citizens.consents(citizenId);
    },
    offering: (id) => knowledge.offering(id),
    now: () => now,
  };
}
