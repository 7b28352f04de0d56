import { z } from "zod";
import { slotValueSchema } from "../contracts/command.ts";

const comparison = {
  equals: slotValueSchema.optional(),
  in: z.array(z.union([z.string(), z.number()])).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  has: z.string().optional(),
};

export interface Comparison {
  equals?: z.infer<typeof slotValueSchema> | undefined;
  in?: (string | number)[] | undefined;
  atLeast?: number | undefined;
  atMost?: number | undefined;
  has?: string | undefined;
}

/** What a `when` or an `if` may look at: slots, results of earlier steps, facts the engine gives, questions already asked. */
export type Condition =
  | { known: string[]; atLeast?: number | undefined }
  | { missing: string[] }
  | ({ slot: string } & Comparison)
  | ({ result: string } & Comparison)
  | ({ fact: string } & Comparison)
  | { questions: { atLeast?: number | undefined; atMost?: number | undefined } }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    /** True when at least `atLeast` (all by default) of the slots have a value. */
    z.strictObject({ known: z.array(z.string()).min(1), atLeast: z.number().int().positive().optional() }),
    /** True when none of the slots has a value and none was left open by the citizen. */
    z.strictObject({ missing: z.array(z.string()).min(1) }),
    z.strictObject({ slot: z.string(), ...comparison }),
    /** `step.key` of what an earlier `search` or `do` brought back. */
    z.strictObject({ result: z.string().regex(/^[^.]+\.[^.]+$/, "a result is written step.key"), ...comparison }),
    z.strictObject({ fact: z.string(), ...comparison }),
    z.strictObject({
      questions: z.strictObject({ atLeast: z.number().int().optional(), atMost: z.number().int().optional() }),
    }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
  ]),
);

/** The slots, result steps and facts a condition names, for the checks at start. */
export function namesIn(condition: Condition): { slots: string[]; results: string[] } {
  if ("known" in condition) return { slots: condition.known, results: [] };
  if ("missing" in condition) return { slots: condition.missing, results: [] };
  if ("slot" in condition) return { slots: [condition.slot], results: [] };
  if ("result" in condition) return { slots: [], results: [condition.result.split(".")[0] ?? ""] };
  if ("not" in condition) return namesIn(condition.not);
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [];
  const names = parts.map(namesIn);
  return { slots: names.flatMap((name) => name.slots), results: names.flatMap((name) => name.results) };
}
