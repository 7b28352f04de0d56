import { z } from "zod";
import { duplicateLinkSchema, enrichedFieldSchema, enrichmentSchema, standingSchema } from "./enrichment.ts";

/** What an offering may say and is counted on; the weights are in docs/catalogue-report.md. */
export const catalogueFactSchema = z.enum([
  "description",
  "dates",
  "place",
  "neighbourhood",
  "audience",
  "ages",
  "price",
  "category",
  "registration",
  "setting",
  "accessibility",
  "language",
  "page",
  "english",
]);
export type CatalogueFact = z.infer<typeof catalogueFactSchema>;

const share = z.number().min(0).max(1);

/** One source of the catalogue. Shares are of the weights; `given` without what was read in the texts, `shown` with it. */
export const sourceReportSchema = z.object({
  source: z.string(),
  offerings: z.number().int(),
  current: z.number().int(),
  expired: z.number().int(),
  completeness: z.object({ given: share, shown: share }),
  /** Facts that current offerings lack, the most often missing first. */
  missing: z.array(z.object({ name: catalogueFactSchema, count: z.number().int() })),
  duplicates: z.object({ groups: z.number().int(), offerings: z.number().int() }),
  conflicts: z.number().int(),
  /** Facts read in the texts, by field, as they stand. */
  enrichments: z.array(
    z.object({
      field: enrichedFieldSchema,
      applied: z.number().int(),
      model: z.number().int(),
      conflict: z.number().int(),
      refused: z.number().int(),
      known: z.number().int(),
    }),
  ),
});
export type SourceReport = z.infer<typeof sourceReportSchema>;

/** The lists are cut at `listed`; the counts of the sources are of all. */
export const catalogueReportSchema = z.object({
  at: z.iso.date(),
  listed: z.number().int(),
  sources: z.array(sourceReportSchema),
  duplicates: z.array(
    z.object({
      group: z.string(),
      members: z.array(duplicateLinkSchema.omit({ group: true }).extend({ title: z.string(), source: z.string() })),
    }),
  ),
  conflicts: z.array(
    z.object({
      offeringId: z.string(),
      title: z.string(),
      field: enrichedFieldSchema,
      given: z.string(),
      read: z.string(),
      words: z.string(),
    }),
  ),
  expired: z.array(z.object({ offeringId: z.string(), title: z.string(), lastDay: z.string() })),
  leastComplete: z.array(
    z.object({ offeringId: z.string(), title: z.string(), score: share, missing: z.array(catalogueFactSchema) }),
  ),
});
export type CatalogueReport = z.infer<typeof catalogueReportSchema>;

/** Enrichments of current offerings, for a person to look over. */
export const enrichmentFilterSchema = z.object({
  source: z.string().max(200).optional(),
  field: z.string().max(40).optional(),
  standing: standingSchema.optional(),
  text: z.string().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type EnrichmentFilter = z.infer<typeof enrichmentFilterSchema>;

const listedEnrichmentSchema = z.object({
  offeringId: z.string(),
  title: z.string(),
  source: z.string(),
  standing: standingSchema,
  enrichment: enrichmentSchema,
});
export type ListedEnrichment = z.infer<typeof listedEnrichmentSchema>;
export const enrichmentPageSchema = z.object({
  items: z.array(listedEnrichmentSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});
export type EnrichmentPage = z.infer<typeof enrichmentPageSchema>;

export const enrichmentDecisionSchema = z.object({
  offeringId: z.string().min(1).max(200),
  enrichmentId: z.string().min(1).max(500),
  action: z.enum(["refused", "restored"]),
});
