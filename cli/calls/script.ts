import { parseDocument } from "yaml";
import { z } from "zod";
import { languageSchema } from "../../contracts/language.ts";
import { offeringKindSchema } from "../../contracts/offering.ts";
import { intentSchema } from "../../contracts/understanding.ts";
import { UsageFault } from "../output.ts";

/** Regular expressions on folded text; every key left out is not looked at. Unknown keys are faults. */
const panelSchema = z
  .strictObject({
    lang: languageSchema,
    /** All that is asked, in order. */
    asked: z.array(intentSchema),
    topics: z.array(z.string()),
    /** Of the step: slot → what its value must match. */
    slots: z.record(z.string(), z.string()),
    missing: z.array(z.string()),
    step: z.string().nullable(),
    question: z.string(),
    knowledge: z.array(z.string()),
    reply: z.string().nullable(),
    reply_not: z.string(),
    proposals: z
      .strictObject({ min: z.number().int(), max: z.number().int(), kind: offeringKindSchema, title: z.string() })
      .partial(),
    mood: z.enum(["negative", "neutral", "positive"]),
    alert: z.string().nullable(),
    /** One of the three codes proposed. */
    code: z.string(),
    /** Values of the summary, whatever their labels. */
    summary: z.array(z.string()),
  })
  .partial();
export type ExpectedPanel = z.infer<typeof panelSchema>;

/** `at` in seconds from the start; without it a line follows the one before. `misheard` was settled first, and corrected later. */
const saidSchema = z
  .strictObject({
    caller: z.string(),
    agent: z.string(),
    at: z.number().min(0),
    misheard: z.string(),
    expect: panelSchema,
  })
  .partial()
  .refine(({ caller, agent, expect }) => [caller, agent, expect].filter((one) => one !== undefined).length === 1, {
    message: "each entry is one of caller, agent and expect",
  });

const scriptSchema = z.strictObject({
  call: z.string().min(1),
  language: languageSchema,
  start: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  from: z.string().optional(),
  said: z.array(saidSchema).min(1),
});
export type CallScript = z.infer<typeof scriptSchema>;

/** A scripted call, with what the panel must show on the way. A fault names the file and the place. */
export function readScript(content: string, file: string): CallScript {
  const document = parseDocument(content);
  const [broken] = document.errors;
  if (broken)
    throw new UsageFault(`${file}:${broken.linePos?.[0].line ?? 1}:${broken.linePos?.[0].col ?? 1} ${broken.message}`);
  const read = scriptSchema.safeParse(document.toJS());
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageFault(`${file}:1:1 ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a call"}`);
}
