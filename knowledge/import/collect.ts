import { z } from "zod";
import type { Offering } from "../../contracts/offering.ts";
import { checkOffering } from "./c360Schema.ts";
import type { OfferingsRead, Refusal } from "./reading.ts";

/** A row of the c360 format, ready to be checked; `raw` is what goes in the list of refused rows. */
export interface Candidate {
  row: number;
  input: unknown;
  raw: unknown;
}

const DEFAULT_SOURCE = "c360";
const sourceSchema = z.object({ source: z.string().min(1) });

/** Checks candidates one by one. One file is one source (the first row's), and an id stands in it once. */
export function collectOfferings(candidates: readonly Candidate[], refusedBefore: readonly Refusal[]): OfferingsRead {
  const source = sourceSchema.safeParse(candidates[0]?.input).data?.source ?? DEFAULT_SOURCE;
  const offerings = new Map<string, Offering>();
  const refused: Refusal[] = [...refusedBefore];
  for (const { row, input, raw } of candidates) {
    const offering = checkOffering(withSource(input, source));
    const reason = typeof offering === "string" ? offering : clash(offering, source, offerings);
    if (typeof offering === "string" || reason !== undefined) refused.push({ row, reason: reason ?? "", raw });
    else offerings.set(offering.id, offering);
  }
  return { source, offerings: [...offerings.values()], refused };
}

function withSource(input: unknown, source: string): unknown {
  const isObject = typeof input === "object" && input !== null && !Array.isArray(input);
  return isObject ? { source, ...input } : input;
}

function clash(offering: Offering, source: string, known: ReadonlyMap<string, Offering>): string | undefined {
  if (offering.source !== source)
    return `La source « ${offering.source} » n'est pas celle du fichier (« ${source} ») : un fichier, une source.`;
  return known.has(offering.id) ? `L'identifiant « ${offering.id} » est déjà plus haut dans le fichier.` : undefined;
}
