import { LineCounter, parseAllDocuments } from "yaml";
import { z } from "zod";
import { purposeSchema } from "../../contracts/consent.ts";
import { languageSchema } from "../../contracts/language.ts";
import { outcomeSchema } from "../../contracts/turn.ts";
import { intentSchema } from "../../contracts/understanding.ts";

/** The conversation test format (design, section 9). Unknown keys are faults: a misspelt expectation must not pass silently. */
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const expectedValue = z.union([scalar, z.array(scalar), z.null()]);

const expectSchema = z
  .strictObject({
    intent: intentSchema,
    flow: z.string().nullable(),
    slots: z.record(z.string(), expectedValue),
    asks: z.string().nullable(),
    lang: languageSchema,
    outcome: z.union([outcomeSchema, z.array(outcomeSchema)]),
    resumes: z.string(),
    proposals: z
      .strictObject({ min: z.number().int(), max: z.number().int(), all: z.record(z.string(), scalar) })
      .partial(),
    says: z.union([z.string(), z.array(z.string())]),
    says_not: z.union([z.string(), z.array(z.string())]),
    replies: z.number().int(),
    state: z.literal("unchanged"),
    consent: z.partialRecord(purposeSchema, z.enum(["given", "refused", "withdrawn"])),
    silent: z.boolean(),
    buttons: z.array(z.string()),
  })
  .partial();
export type Expectation = z.infer<typeof expectSchema>;

const says = z.string();
const turnSchema = z
  .strictObject({
    web: says,
    sms: says,
    email: z.union([says, z.strictObject({ file: z.string() })]),
    phone: says,
    /** Names of photos that come with what is said on the web. */
    files: z.array(z.string()),
    /** Presses the button whose label matches this regular expression. */
    press: z.string(),
    /** The code that the demonstration sent to the record's own address. */
    code: z.literal("sent"),
    duplicate: z.number().int().positive(),
    repeat_user: z.number().int().positive(),
    from: z.string(),
    then: z.string(),
    expect: expectSchema,
  })
  .partial()
  .refine(
    (turn) =>
      [turn.web, turn.sms, turn.email, turn.phone, turn.press, turn.code, turn.duplicate].filter((x) => x !== undefined)
        .length === 1,
    {
      error: "a turn says one thing: web, sms, email, phone, press, code or duplicate",
    },
  );
export type ScriptedTurn = z.infer<typeof turnSchema>;

const testSchema = z.strictObject({
  test: z.string().min(1),
  citizen: z
    .union([z.literal("none"), z.strictObject({ verified: z.string(), consents: z.array(purposeSchema).default([]) })])
    .default("none"),
  clock: z.iso.datetime({ offset: true }).optional(),
  catalogue: z.union([z.literal("demo"), z.strictObject({ file: z.string() })]).default("demo"),
  turns: z.array(turnSchema).min(1),
  registry: z
    .strictObject({ interactions: z.number().int(), sentiment: z.literal("present") })
    .partial()
    .optional(),
});
export type ConversationTest = z.infer<typeof testSchema> & { file: string; line: number };

export type ParsedTests = { status: "ok"; tests: ConversationTest[] } | { status: "fail"; faults: string[] };

/** One or more YAML documents, each a test or a list of tests. Faults name the file and the line. */
export function parseConversationTests(content: string, file: string): ParsedTests {
  const lines = new LineCounter();
  const tests: ConversationTest[] = [];
  const faults: string[] = [];
  for (const document of parseAllDocuments(content, { lineCounter: lines })) {
    if ("empty" in document) break;
    faults.push(
      ...document.errors.map(
        (error) =>
          `${file}:${lines.linePos(error.pos[0]).line}:${lines.linePos(error.pos[0]).col} ${error.message.split("\n")[0]}`,
      ),
    );
    if (document.errors.length > 0) continue;
    const line = lines.linePos(document.contents?.range?.[0] ?? 0).line;
    const value: unknown = document.toJS();
    for (const candidate of Array.isArray(value) ? value : [value]) {
      const parsed = testSchema.safeParse(candidate);
      if (parsed.success) tests.push({ ...parsed.data, file, line });
      else
        faults.push(
          ...parsed.error.issues.map((issue) => `${file}:${line}:1 ${issue.path.join(".")}: ${issue.message}`),
        );
    }
  }
  return faults.length > 0 ? { status: "fail", faults } : { status: "ok", tests };
}
