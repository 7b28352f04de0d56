import { z } from "zod";
import { offeringSchema, priceSchema, type Evidence, type Offering } from "./offering.ts";

/** Years; a bound that is not said is absent. Both bounds are included. */
const agesSchema = z.object({ min: z.number().optional(), max: z.number().optional() });

const common = {
  /** The same fact of the same offering has the same id from one import to the next: `audiences=child`. */
  id: z.string().min(1),
  /** The words that carry it, several parted by « · ». */
  words: z.string(),
  part: z.enum(["title", "description", "page", "place"]),
  /** Where the first words stand in that part, in UTF-16 units; absent when they are not quoted from it. */
  start: z.number().int().min(0).optional(),
  /** The rule that read it, or `model` for what was predicted from the whole text. */
  rule: z.string(),
  /** How sure: the precision of the rule on labelled texts, or the probability of the model. */
  score: z.number().min(0).max(1),
  /** What the source says that does not go with it, when it says something of another field. */
  against: z.string().optional(),
};
const listFieldSchema = z.enum(["audiences", "accessibility", "categories", "neighbourhoods", "languages", "seasons"]);
const shape = offeringSchema.shape;

/** A fact read in the text of an offering, apart from what its source said. */
export const enrichmentSchema = z.discriminatedUnion("field", [
  z.object({ ...common, field: listFieldSchema, value: z.string() }),
  z.object({ ...common, field: z.literal("ages"), value: agesSchema }),
  z.object({ ...common, field: z.literal("price"), value: priceSchema }),
  z.object({ ...common, field: z.literal("setting"), value: shape.setting.unwrap() }),
  z.object({ ...common, field: z.literal("level"), value: shape.level.unwrap() }),
]);
export type Enrichment = z.infer<typeof enrichmentSchema>;
export const enrichedFieldSchema = z.enum([...listFieldSchema.options, "ages", "price", "setting", "level"]);
export type EnrichedField = z.infer<typeof enrichedFieldSchema>;

/** `applied` is in the catalogue; `conflict`: the source says otherwise, and wins; `refused`: a person said no; `known`: the source said it too. */
export const standingSchema = z.enum(["applied", "conflict", "refused", "known"]);
export type Standing = z.infer<typeof standingSchema>;

/** How a fact stands beside what the source says. A source that names a neighbourhood is believed over a text that names another. */
export function standingOf(source: Offering, enrichment: Enrichment): Exclude<Standing, "refused"> {
  const given = givenBy(source, enrichment.field);
  if (given === undefined) return "applied";
  if (Array.isArray(given)) {
    if (given.some((value) => value === enrichment.value)) return "known";
    return enrichment.field === "neighbourhoods" && given.length > 0 ? "conflict" : "applied";
  }
  return sameValue(given, enrichment.value) ? "known" : "conflict";
}

/** What the source says of a field; undefined when nothing. */
export function givenBy(source: Offering, field: EnrichedField): unknown {
  if (field === "price") return source.price && amountsOf(source.price);
  if (field !== "ages") return source[field];
  const { ageMin: min, ageMax: max } = source;
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function sameValue(given: unknown, read: Enrichment["value"]): boolean {
  const compared = typeof read === "object" && "amount" in read ? amountsOf(read) : read;
  return JSON.stringify(given) === JSON.stringify(compared);
}

/** The note of a price quotes; only the amounts can disagree. */
const amountsOf = ({ amount, resident }: z.infer<typeof priceSchema>) => ({
  amount,
  ...(resident === undefined ? {} : { resident }),
});

/** The offering as the catalogue shows it: what the source said, with the facts that are given here and that it leaves room for. */
export function enriched(source: Offering, enrichments: readonly Enrichment[]): Offering {
  return enrichments
    .filter((enrichment) => standingOf(source, enrichment) === "applied")
    .reduce((offering, enrichment) => withFact(offering, enrichment), source);
}

function withFact(offering: Offering, enrichment: Enrichment): Offering {
  const evidence = [...offering.evidence, evidenceOf(enrichment)];
  switch (enrichment.field) {
    case "ages": {
      const { min, max } = enrichment.value;
      return {
        ...offering,
        ...(min === undefined ? {} : { ageMin: min }),
        ...(max === undefined ? {} : { ageMax: max }),
        evidence,
      };
    }
    case "price":
      return { ...offering, price: enrichment.value, evidence };
    case "setting":
      return { ...offering, setting: enrichment.value, evidence };
    case "level":
      return { ...offering, level: enrichment.value, evidence };
    case "audiences":
    case "accessibility":
    case "categories":
    case "neighbourhoods":
    case "languages":
    case "seasons":
      return { ...offering, [enrichment.field]: [...(offering[enrichment.field] ?? []), enrichment.value], evidence };
  }
}

function evidenceOf({ field, value, words, part, rule, score }: Enrichment): Evidence {
  return {
    field,
    words,
    rule,
    by: rule === "model" ? "model" : part === "place" ? "place" : "text",
    score,
    ...(typeof value === "string" ? { value } : {}),
  };
}

/** One thing done to an enrichment: by an import (`withdrawn`: the text no longer says it) or by a person. */
export const enrichmentEventSchema = z.object({
  offeringId: z.string(),
  enrichmentId: z.string(),
  action: z.enum(["read", "withdrawn", "refused", "restored"]),
  actor: z.string(),
  at: z.string(),
});
export type EnrichmentEvent = z.infer<typeof enrichmentEventSchema>;

/** An enrichment as the registry keeps it. */
export type KeptEnrichment = Enrichment & { standing: Standing };

/** An offering with what its source said, what was read in its text, and the group of near copies it is in. */
export interface CatalogueEntry {
  offering: Offering;
  source: Offering;
  enrichments: KeptEnrichment[];
  duplicate?: DuplicateLink;
}

/** Why an offering is in a group: the member it is likest to, and how like (Jaccard of runs of three words). */
export const duplicateLinkSchema = z.object({
  offeringId: z.string(),
  group: z.string(),
  nearest: z.string(),
  likeness: z.number().min(0).max(1),
});
export type DuplicateLink = z.infer<typeof duplicateLinkSchema>;
