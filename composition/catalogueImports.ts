import { randomUUID } from "node:crypto";
import { enriched } from "../contracts/enrichment.ts";
import type { ImportReport, Offering } from "../contracts/offering.ts";
import type { KnowledgeBase } from "../knowledge/index.ts";
import { demonstrationCatalogue } from "../prisma/seed/index.ts";
import type { Registry } from "../registry/index.ts";
import type { Base } from "./base.ts";

export type CatalogueChoice = { kind: "demo" } | { kind: "file"; content: string; fileName: string };
export interface ImportRequest {
  fileName: string;
  format?: "laval-calendar" | "c360";
  /** Says what would change and changes nothing. */
  dryRun: boolean;
}
export type ImportOutcome = { status: "fail"; fault: string } | ({ status: "ok"; removed: number } & ImportReport);

export async function showCatalogue(
  { registry, clock }: Base,
  knowledge: KnowledgeBase,
  choice: CatalogueChoice,
): Promise<void> {
  const offerings = choice.kind === "demo" ? demonstrationCatalogue(clock.now()) : await offeringsOf(registry, choice);
  await knowledge.reload(offerings, randomUUID());
}

const textReaders = () => import("../knowledge/enrich/index.ts");

/** Near copies stand across sources: those of the whole catalogue are found again. */
async function findDuplicatesAgain({ catalogue }: Registry): Promise<void> {
  const { findDuplicates } = await import("../knowledge/catalogue/index.ts");
  await catalogue.saveDuplicates(await findDuplicates(catalogue.all()));
}

/** Loaded for the one who imports: a server at work does without the 20 MB of the readers of HTML and CSV. */
const catalogueReaders = () => import("../knowledge/import/index.ts");

async function offeringsOf(
  registry: Registry,
  { content, fileName }: { content: string; fileName: string },
): Promise<Offering[]> {
  const { detectFormat, readOfferings } = await catalogueReaders();
  const facilities = await registry.catalogue.facilities();
  const read = readOfferings(content, { format: detectFormat(content, fileName), fileName, facilities });
  if (read.unreadable) throw new Error(read.unreadable);
  const { createEnrich } = await textReaders();
  const enrich = createEnrich(facilities);
  return read.offerings.map((offering) => enriched(offering, enrich(offering)));
}

export async function importOfferings(
  registry: Registry,
  content: string,
  { fileName, format, dryRun }: ImportRequest,
): Promise<ImportOutcome> {
  const facilities = await registry.catalogue.facilities();
  const { detectFormat, readOfferings } = await catalogueReaders();
  const read = readOfferings(content, { format: format ?? detectFormat(content, fileName), fileName, facilities });
  if (read.unreadable) return { status: "fail", fault: read.unreadable };
  const { createEnrich } = await textReaders();
  const counts = await registry.catalogue.save(read.source, read.offerings, {
    dryRun,
    enrich: createEnrich(facilities),
  });
  if (!dryRun && counts.added + counts.changed + counts.removed > 0) await findDuplicatesAgain(registry);
  return { status: "ok", ...counts, refused: read.refused };
}

export async function importFacilities(
  registry: Registry,
  content: string,
  { fileName, dryRun }: ImportRequest,
): Promise<ImportOutcome> {
  const { readFacilities } = await catalogueReaders();
  const read = readFacilities(content, fileName);
  if (read.unreadable) return { status: "fail", fault: read.unreadable };
  const counts = await registry.catalogue.saveFacilities(read.facilities, { dryRun });
  return { status: "ok", ...counts, removed: 0, refused: read.refused };
}
