import { type Document, isNode, LineCounter, parseAllDocuments } from "yaml";
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
    /** Who speaks to the citizen: the name of an agent, or `assistant`. */
    speaker: z.string(),
    /** What the replies make as text messages. */
    segments: z.strictObject({ max: z.number().int().positive(), encoding: z.enum(["GSM-7", "UCS-2"]) }).partial(),
  })
  .partial();
export type Expectation = z.infer<typeof expectSchema>;

/** What a person of the 311 does with the conversation that was given to them. */
const agentSchema = z
  .strictObject({
    does: z.enum(["claim", "say", "transfer", "take_over", "give_back", "close"]),
    /** Their display name; a supervisor when they take over. */
    name: z.string().default("Julie"),
    text: z.string().optional(),
    /** Of what is written, or to whose queue it is transferred. */
    language: languageSchema.optional(),
    /** Transferred to that agent. */
    to: z.string().optional(),
  })
  .refine(({ does, text }) => (does === "say") === (text !== undefined), { error: "who says something has a text" });
export type AgentMove = z.infer<typeof agentSchema>;

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
    /** Where the code is written; on the web unless said. */
    on: z.enum(["web", "sms", "email"]),
    duplicate: z.number().int().positive(),
    agent: agentSchema,
    repeat_user: z.number().int().positive(),
    from: z.string(),
    /** The time within which the answer must be there: `within 5s`, `within 800ms`. */
    then: z.string().regex(/^within \d+(?:\.\d+)?\s?m?s$/, "a time is written « within 5s » or « within 800ms »"),
    /** Says it this long after the turn before: `3 days`, `2 hours`. */
    after: z.string().regex(/^\d+ (?:minutes?|hours?|days?)$/, "a pause is written « 3 days », « 2 hours »"),
    /** The catalogue does not answer while this turn is made. */
    breaks: z.literal("catalogue"),
    expect: expectSchema,
  })
  .partial()
  .refine(
    (turn) =>
      [turn.web, turn.sms, turn.email, turn.phone, turn.press, turn.code, turn.duplicate, turn.agent].filter(
        (x) => x !== undefined,
      ).length === 1,
    {
      error: "a turn says one thing: web, sms, email, phone, press, code, duplicate or agent",
    },
  );
export type ScriptedTurn = z.infer<typeof turnSchema>;

const testSchema = z.strictObject({
  test: z.string().min(1),
  citizen: z
    .union([z.literal("none"), z.strictObject({ verified: z.string(), consents: z.array(purposeSchema).default([]) })])
    .default("none"),
  /** The language policy it needs; left out where the system runs another. */
  policy: z.enum(["follow", "declare", "french"]).default("follow"),
  clock: z.iso.datetime({ offset: true }).optional(),
  catalogue: z.union([z.literal("demo"), z.strictObject({ file: z.string() })]).default("demo"),
  turns: z.array(turnSchema).min(1),
  registry: z
    .strictObject({ interactions: z.number().int(), sentiment: z.literal("present") })
    .partial()
    .optional(),
});
/** `turnLines` are the lines of its turns, for whoever mends it. */
export type ConversationTest = z.infer<typeof testSchema> & { file: string; line: number; turnLines: number[] };

export type ParsedTests = { status: "ok"; tests: ConversationTest[] } | { status: "fail"; faults: string[] };

/** One or more YAML documents, each a test or a list of tests. Faults name the file, the line and the column. */
export function parseConversationTests(content: string, file: string): ParsedTests {
  const lines = new LineCounter();
  const results = documentsOf(content, lines).map((document) => readDocument(document, { file, lines }));
  const faults = results.flatMap((result) => result.faults);
  return faults.length > 0
    ? { status: "fail", faults }
    : { status: "ok", tests: results.flatMap(({ tests }) => tests) };
}

interface Source {
  file: string;
  lines: LineCounter;
}

function documentsOf(content: string, lineCounter: LineCounter): Document.Parsed[] {
  const parsed = parseAllDocuments(content, { lineCounter });
  return "empty" in parsed ? [] : parsed;
}

function readDocument(document: Document.Parsed, source: Source): { tests: ConversationTest[]; faults: string[] } {
  const { file, lines } = source;
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    return { tests: [], faults: [`${file}:${line}:${col} ${broken.message.split("\n")[0]}`] };
  }
  const value: unknown = document.toJS();
  const candidates = Array.isArray(value)
    ? value.map((one: unknown, index) => [[index], one] as const)
    : [[[], value] as const];
  const results = candidates.map(([path, one]) =>
    readTest(one, (inner) => position(document, lines, [...path, ...inner]), file),
  );
  return { tests: results.flatMap(({ test }) => test ?? []), faults: results.flatMap(({ faults }) => faults) };
}

type At = (path: readonly PropertyKey[]) => { line: number; col: number };

function readTest(value: unknown, at: At, file: string): { test?: ConversationTest; faults: string[] } {
  const parsed = testSchema.safeParse(value);
  if (parsed.success) {
    const turnLines = parsed.data.turns.map((_, index) => at(["turns", index]).line);
    return { test: { ...parsed.data, file, line: at([]).line, turnLines }, faults: [] };
  }
  const faults = parsed.error.issues.map((issue) => {
    const { line, col } = at(issue.path);
    return `${file}:${line}:${col} ${issue.path.join(".")}: ${issue.message}`;
  });
  return { faults };
}

/** Where the deepest node of a path that is really in the file begins. */
function position(
  document: Document.Parsed,
  lines: LineCounter,
  path: readonly PropertyKey[],
): { line: number; col: number } {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]);
  }
  return { line: 1, col: 1 };
}
