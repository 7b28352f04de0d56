// What people need, put to the demonstration catalogue, each to the kinds of offerings that its flow searches; written for the
// project after reading the catalogue. Most paraphrases share no word with the title of what answers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { languageSchema } from "../../../../contracts/language.ts";
import type { Offering } from "../../../../contracts/offering.ts";
import type { Collection } from "../../../../knowledge/search/evaluation/index.ts";
import { demonstrationCatalogue } from "../../../../prisma/seed/index.ts";
import { type Half, halfOf, isMeant } from "../halves.ts";

const NOW = new Date("2026-06-15T16:00:00Z");
const kindsOf = { activity: ["activity", "event"], subsidy: ["subsidy"], service: ["service"] } as const;
const rowSchema = z.tuple([z.enum(["activity", "subsidy", "service"]), languageSchema, z.string(), z.string()]);
const prefix = { activity: "demo-", subsidy: "demo-aide-", service: "demo-311-" };

/** One half of the queries of `needs.tsv`. */
export function readDemonstration(half: Half): Collection {
  const offerings = demonstrationCatalogue(NOW);
  const rows = readFileSync(join(import.meta.dirname, "needs.tsv"), "utf8")
    .split("\n")
    .filter(Boolean);
  const read = rows.map((row, at) => readRow(row, `d${at + 1}`, offerings)).filter(({ text }) => halfOf(text) === half);
  return {
    documents: [],
    offerings,
    queries: read.map(({ answers: _answers, ...query }) => query),
    qrels: new Map(
      read
        .filter(({ answers }) => answers.length > 0)
        .map(({ id, answers }) => [id, new Map(answers.map((answer) => [answer, 2]))]),
    ),
  };
}

function readRow(row: string, id: string, offerings: readonly Offering[]) {
  const [kind, lang, style, text] = rowSchema.parse(row.split("\t").slice(0, 4));
  const patterns = row.split("\t")[4] ?? "";
  const meant = isMeant(patterns);
  const own = offerings.filter((offering) => offering.id.startsWith(prefix[kind]));
  const answers = own.map((offering) => offering.id).filter((one) => meant(one.slice(prefix[kind].length)));
  if (patterns !== "" && answers.length === 0) throw new Error(`needs.tsv: nothing is called "${patterns}".`);
  return { id, lang, style, text, kinds: [...kindsOf[kind]], answers };
}
