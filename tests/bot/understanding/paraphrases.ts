import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { fold } from "../../../contracts/fold.ts";
import { entitiesSchema, intentSchema, type Understand } from "../../../contracts/understanding.ts";

const questionSchema = z.object({
  question: z.string(),
  intent: intentSchema,
  entities: entitiesSchema,
  fr: z.array(z.string()),
  en: z.array(z.string()),
});
export type Question = z.infer<typeof questionSchema>;

/** Ten questions in twenty ways each. */
export function readParaphrases(): Question[] {
  return z.array(questionSchema).parse(parse(readFileSync(join(import.meta.dirname, "paraphrases.yaml"), "utf8")));
}

/** How many ways of asking get the intent and the values that matter, and what the others got. */
export function countAgreeing({ intent, entities, fr, en }: Question, understand: Understand) {
  const others: string[] = [];
  for (const [language, texts] of [["fr", fr] as const, ["en", en] as const]) {
    for (const text of texts) {
      const read = understand(text, { language, now: new Date("2024-06-13T13:00:00Z") });
      const missing = Object.entries(entities).filter(
        ([name, values]) => !holds(Object.entries(read.entities), name, values),
      );
      if (read.intents[0]?.name !== intent || missing.length > 0)
        others.push(`${text} → ${read.intents[0]?.name} ${JSON.stringify(read.entities)}`);
    }
  }
  return { agreeing: fr.length + en.length - others.length, others };
}

/** Every wanted value was read; a street or a place may be written longer. */
function holds(
  read: [string, readonly unknown[] | undefined][],
  name: string,
  wanted: readonly unknown[] | undefined,
): boolean {
  const values = read.find(([key]) => key === name)?.[1] ?? [];
  return (wanted ?? []).every((value) => values.some((one) => fold(String(one)).includes(fold(String(value)))));
}
