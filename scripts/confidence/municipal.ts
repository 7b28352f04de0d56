// From which confidence an aid or a service is shown (`bot/search/relevant.ts`): on questions of ours to the demonstration
// catalogue, what each threshold would show.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languageSchema } from "../../contracts/language.ts";
import { createEmbeddings, createKnowledge } from "../../knowledge/index.ts";
import { demonstrationCatalogue } from "../../prisma/seed/index.ts";

const file = join(import.meta.dirname, "../../tests/knowledge/search/municipal.tsv");
const thresholds = [0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7];
const NOW = new Date("2026-06-15T16:00:00Z");

interface Asked {
  /** The offering that answers is the best found, is there lower, or nothing answers. */
  right: "first" | "lower" | "nothing";
  confidence: number;
}

export async function municipalConfidence(kind: "subsidy" | "service"): Promise<string[]> {
  const asked = await askAll(kind);
  const answered = asked.filter(({ right }) => right !== "nothing");
  const others = asked.filter(({ right }) => right === "nothing");
  const first = answered.filter(({ right }) => right === "first");
  const lines = thresholds.map((least) => {
    const hidden = answered.filter(({ confidence }) => confidence < least).length;
    const told = others.filter(({ confidence }) => confidence < least).length;
    return `  shown from ${least.toFixed(2)}: hidden ${hidden} of ${answered.length}, told ${told} of ${others.length}`;
  });
  return [`${kind}: the right one is first for ${first.length} of ${answered.length}`, ...lines];
}

async function askAll(kind: "subsidy" | "service"): Promise<Asked[]> {
  const log = { info: () => undefined, warn: () => undefined };
  const embeddings = await createEmbeddings({ provider: "builtin" });
  const knowledge = await createKnowledge({ embeddings, facilities: [], log });
  await knowledge.reload(demonstrationCatalogue(NOW), "demonstration");
  const rows = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const asked: Asked[] = [];
  for (const [of, lang, text = "", id = ""] of rows.map((line) => line.split("\t"))) {
    if (of !== kind) continue;
    const language = languageSchema.parse(lang);
    const options = { criteria: {}, limit: 5, now: NOW, evenUnsure: true } as const;
    const { hits, confidence = 0 } = await knowledge.search({ text, language, kinds: [kind], ...options });
    const isFirst = hits[0]?.offering.id.endsWith(`-${id}`) ?? false;
    asked.push({ right: id === "" ? "nothing" : isFirst ? "first" : "lower", confidence });
  }
  return asked;
}
