import { randomUUID } from "node:crypto";
import { buildSuggestions, buildSummary } from "../../../bot/assist/index.ts";
import { type CallDesk, createCallDesk } from "../../../bot/calls/index.ts";
import type { EngineParts } from "../../../bot/index.ts";
import type { AssistView } from "../../../contracts/assist.ts";
import type { Utterance } from "../../../contracts/call.ts";
import { scoreSentiment } from "../../../analytics/index.ts";
import { createEmbeddings, createRequestTypes } from "../../../knowledge/index.ts";
import { openRegistry, type Registry, type RegistryOptions } from "../../../registry/index.ts";
import { dataKey } from "../../registry/samples.ts";
import { demonstrationKnowledge, memoryParts } from "../support/memoryStage.ts";

export const startedAt = new Date("2024-11-01T14:00:00Z");
const requestTypes = createRequestTypes({ embeddings: await createEmbeddings({ provider: "builtin" }) });
const knowledge = await demonstrationKnowledge(startedAt);

/** The desk of calls on a registry of its own, with the real engine, catalogue and suggestions. */
export async function openCallWorld(
  where: Pick<RegistryOptions, "databaseUrl" | "dataDir">,
): Promise<{ registry: Registry; desk: CallDesk; engine: EngineParts; close: () => Promise<void> }> {
  const registry = await openRegistry({ ...where, dataKey, now: () => startedAt });
  const { turns, citizens, registrations, requests } = registry;
  const engine = memoryParts({ turns, citizens, registrations, requests, knowledge, scoreSentiment });
  const desk = createCallDesk({
    calls: registry.calls,
    engine,
    suggest: (input, understand) => buildSuggestions(input, { ...engine, requestTypes, understand }),
    summarise: (input, understand) => buildSummary(input, { ...engine, understand }),
    codes: (texts, language) => requestTypes.propose(texts, language),
    search: async () => [],
    brief: (asked, looker) => registry.citizenDesk.brief(asked, looker),
    clock: { now: () => startedAt },
    newId: randomUUID,
    log: engine.log,
  });
  const close = async () => {
    await desk.stop();
    await registry.close();
  };
  return { registry, desk, engine, close };
}

export const onlooker = { actor: "agent", reason: "test" };

export async function viewOf(desk: CallDesk, id: string): Promise<AssistView> {
  const view = await desk.view(id, onlooker);
  if (!view) throw new Error(`there is no call ${id}`);
  return view;
}

/** What two calls in which the same was said have in common: everything but their name and how often they changed. */
export function sameInAll({ id: _id, version: _version, ...view }: AssistView): unknown {
  return view;
}

export const said = (id: string, text: string, part: Partial<Utterance> = {}): Utterance => ({
  id,
  revision: 0,
  speaker: "caller",
  text,
  startMs: 0,
  endMs: 0,
  final: true,
  ...part,
});

/** A call as a recogniser tells it: words that grow, that are settled, and of which some are corrected later. */
export const tellings: readonly Utterance[] = [
  ["agent", "ville de laval bonjour comment je peux vous aider"],
  ["caller", "euh oui bonjour j'aimerais ça inscrire ma fille à la natation"],
  ["agent", "oui bien sûr quel âge a-t-elle"],
  ["caller", "ben elle a euh sept ans"],
  ["caller", "le samedi matin si possible"],
  ["agent", "dans quel secteur"],
  ["caller", "on reste à chomedey là h sept v un a un"],
  ["caller", "pis c'est la troisième fois que j'appelle je suis vraiment tannée là"],
].flatMap(([speaker, text = ""], index): Utterance[] => {
  const times = { startMs: index * 4_000, endMs: index * 4_000 + 3_000 };
  const by = { speaker: speaker === "agent" ? "agent" : "caller", ...times } as const;
  const words = text.split(" ");
  const heard = [
    said(`u${index}`, words.slice(0, 3).join(" "), { ...by, final: false }),
    said(`u${index}`, index === 3 ? "ben elle a euh six ans" : text, { ...by, revision: 1 }),
  ];
  return index === 3 ? [...heard, said("u3", text, { ...by, revision: 2 })] : heard;
});
