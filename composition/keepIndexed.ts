import { join } from "node:path";
import { dayOf } from "../contracts/expiry.ts";
import type { Offering } from "../contracts/offering.ts";
import { type createEmbeddings, createKnowledge, type KnowledgeBase } from "../knowledge/index.ts";
import type { Base } from "./base.ts";

export async function openKnowledge(
  { config, options, registry, log }: Base,
  embeddings: Awaited<ReturnType<typeof createEmbeddings>>,
): Promise<KnowledgeBase> {
  return createKnowledge({
    embeddings,
    ...(options.inMemory ? {} : { indexDirectory: join(config.dataDir, "index") }),
    facilities: await registry.catalogue.facilities(),
    log: { info: (text) => log.info(text), warn: (text) => log.warn(text) },
  });
}

/** Rebuilds the index when the catalogue changed, whoever changed it; changes that come in a burst make one rebuild. */
export function keepIndexed({ registry, log, clock }: Base, knowledge: KnowledgeBase) {
  const KEPT_AFTER_MS = 31 * 86_400_000;
  const SETTLE_MS = 300;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<unknown> = Promise.resolve();
  // What is long over is put aside: a search would refuse it anyway. The month is for those who ask about what they attended.
  const oldestKept = () => dayOf(new Date(clock.now().getTime() - KEPT_AFTER_MS));
  const refresh = async () => {
    const selection = { since: oldestKept() };
    return knowledge.reload(registry.catalogue.all(selection), await registry.catalogue.fingerprint(selection));
  };
  // The few that changed since the last work, or undefined when anything may have.
  let changed: Set<string> | undefined = new Set();
  const update = async (ids: readonly string[]) => {
    const saved: Offering[] = [];
    for await (const offering of registry.catalogue.all({ since: oldestKept(), ids: [...ids] })) saved.push(offering);
    const removed = ids.filter((id) => !saved.some((offering) => offering.id === id));
    return knowledge.update({ saved, removed });
  };
  const later = () => {
    const ids = changed;
    changed = new Set();
    work = (ids ? update([...ids]) : refresh()).catch((cause: unknown) =>
      log.error({ cause }, "the search index could not be changed"),
    );
  };
  const unsubscribe = registry.catalogue.subscribe((ids) => {
    changed = ids && changed ? new Set([...changed, ...ids]) : undefined;
    clearTimeout(timer);
    timer = setTimeout(later, SETTLE_MS);
  });
  return {
    refresh,
    stop: async () => {
      unsubscribe();
      clearTimeout(timer);
      await work;
    },
  };
}
