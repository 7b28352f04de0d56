import { z } from "zod";
import { entitiesSchema } from "../contracts/understanding.ts";

/** Both languages are compulsory in a flow; `english` is checked with a line number by the loader, not here. */
export const textSchema = z.strictObject({ fr: z.string().min(1), en: z.string().min(1).optional() });
export const textsSchema = z.union([textSchema.transform((text) => [text]), z.array(textSchema).min(1)]);

/** A question and at least one other wording: nothing is asked twice in a row in the same words. */
export const questionSchema = z.array(textSchema).min(2, "a question needs at least one other wording");

/** What a slot may be read from: the entities of understanding, and what the engine reads beside them. */
const signalNames = [
  ...Object.keys(entitiesSchema.shape),
  /** A place that was said to be nearby ("près de", "dans le coin de"), or a postal code. */
  "near",
  "setting",
  /** One to three digits and nothing else. */
  "bareNumber",
  /** Six digits. */
  "code",
  /** An e-mail address or a telephone number. */
  "contact",
  /** Ids of the files that came with the message. */
  "attachment",
  /** A person's name and nothing else, without « je m’appelle ». */
  "name",
  /** The whole message, as written. */
  "message",
  /** The whole message again, when it has words enough to describe something. */
  "description",
] as const;
const signalSchema = z.string().refine((name) => signalNames.some((known) => known === name), {
  error: (issue) => `« ${String(issue.input)} » is neither an entity nor a signal`,
});

const optionSchema = z.strictObject({
  value: z.string(),
  label: textSchema,
  /** Other words that mean it, both languages together. */
  also: z.array(z.string()).default([]),
});
export type Option = z.infer<typeof optionSchema>;

export const slotSchema = z
  .strictObject({
    type: z.enum(["text", "number", "choice", "list", "flag"]),
    label: textSchema,
    /** Signals that fill it wherever the conversation stands. */
    from: z.array(signalSchema).default([]),
    /** More signals that fill it when it has just been asked. */
    whenAsked: z.array(signalSchema).default([]),
    question: questionSchema.optional(),
    optional: z.boolean().default(false),
    /** Why it is asked and what happens without it: told to who refuses or wonders. */
    why: textSchema.optional(),
    options: z.array(optionSchema).optional(),
    /** Options that are known only at run time: what was proposed, who lives in the household. */
    optionsFrom: z.string().optional(),
    validation: z
      .strictObject({
        min: z.number().optional(),
        max: z.number().optional(),
        pattern: z.string().optional(),
        maxLength: z.number().int().optional(),
        message: textSchema,
      })
      .optional(),
    /** Slots that no longer hold when this one is given: a date replaces a weekday. */
    replaces: z.array(z.string()).default([]),
    /** Never shown back, never kept after the flow: a one-time code. */
    secret: z.boolean().default(false),
  })
  .refine((slot) => slot.type !== "choice" || slot.options !== undefined || slot.optionsFrom !== undefined, {
    message: "a choice needs options or optionsFrom",
  });
export type SlotDefinition = z.infer<typeof slotSchema>;
