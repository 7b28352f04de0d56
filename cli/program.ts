import { Command, InvalidArgumentError, Option } from "commander";
import { DEMONSTRATION_SECRETS } from "../config.ts";
import { channelSchema } from "../contracts/message.ts";
import { staffRoleSchema } from "../contracts/staff.ts";
import { offeringKindSchema } from "../contracts/offering.ts";
import { weekdaySchema } from "../contracts/understanding.ts";
import type { System, SystemOptions } from "../compose.ts";
import { inProcess } from "./calls/inProcess.ts";
import { overHttp } from "./calls/overHttp.ts";
import { createOutput, type ExitCode, type Output } from "./output.ts";
import { reportCatalogue } from "./verbs/catalogue.ts";
import { readRecording, simulate, type SimulateOptions } from "./verbs/callSimulate.ts";
import { chat, type ChatOptions } from "./verbs/chat.ts";
import { doctor } from "./verbs/doctor.ts";
import { importFile, type ImportOptions } from "./verbs/importFile.ts";
import { evaluateIntents, type EvaluateOptions } from "./verbs/intents.ts";
import { record, type RecordOptions } from "./verbs/record.ts";
import { resolve, type ResolveOptions } from "./verbs/resolve.ts";
import { search, type SearchOptions } from "./verbs/search.ts";
import { searchEvaluate, type SearchEvaluateOptions } from "./verbs/searchEvaluate.ts";
import { staff, type StaffOptions } from "./verbs/staff.ts";
import { start } from "./verbs/start.ts";
import { test } from "./verbs/test.ts";
import { messagesToRead, understand, type UnderstandOptions } from "./verbs/understand.ts";

/** Opens the system for one verb; closed by the caller. */
export type OpenSystem = (options: SystemOptions) => Promise<System>;
type Verb = (system: System, output: Output) => Promise<ExitCode>;

/** The `c360` command: every verb, its options and their checks. `run` sets the exit code. */
export function createProgram(
  open: OpenSystem,
  finish: (code: ExitCode) => void,
  callsApiKey: () => string | undefined,
): Command {
  const program = new Command("c360")
    .description("Citoyen 360")
    .exitOverride()
    .option("--json", "one JSON object a line");
  const run = async (command: Command, options: SystemOptions, verb: Verb) => {
    const system = await open(options);
    try {
      finish(await verb(system, outputOf(command)));
    } finally {
      await system.stop();
    }
  };
  const verb = (name: string, description: string) =>
    program.command(name).description(description).option("--json", "one JSON object a line");

  verb("start", "the server").action((_o, c: Command) => run(c, {}, start));
  verb("chat", "a conversation in the terminal, or from a pipe")
    .addOption(new Option("--lang <language>", "language to start in").choices(["fr", "en"]))
    .addOption(
      new Option("--channel <channel>", "channel to speak on").choices([...channelSchema.options]).default("web"),
    )
    .option("--from <address>", "address on that channel; a new one by default")
    .option("--trace", "show what was understood and why")
    .action((o: ChatOptions, c: Command) => run(c, {}, (s, out) => chat(s, o, out)));
  verb("test", "conversation tests")
    .argument("[files...]", "files or folders", ["tests/conversations"])
    .action((files: string[], _o, c: Command) => run(c, { inMemory: true }, (s, out) => test(s, files, out)));
  verb("understand", "what messages mean: one JSON line for each line of a pipe, or row of a file")
    .option("--in <file.csv>", "columns text[,lang][,channel]")
    .action(async (o: UnderstandOptions, c: Command) => {
      const messages = await messagesToRead(o);
      await run(c, {}, (s, out) => understand(s, messages, out));
    });
  const intents = program.command("intents").description("the classifier of intents");
  intents
    .command("evaluate")
    .description("learn from one file of examples, measure on another (columns text,label; « oos » is out of scope)")
    .requiredOption("--train <file.csv>", "examples to learn from")
    .requiredOption("--test <file.csv>", "examples to measure on")
    .option("--out <file.csv>", "write the predictions there")
    .option("--json", "one JSON object a line")
    .action(async (o: EvaluateOptions, c: Command) => finish(await evaluateIntents(o, outputOf(c))));
  const searching = verb("search", "search the catalogue").argument("<query>");
  searching
    .option("--top <n>", "how many", positiveInteger, 10)
    .option("--age <years>", "for somebody of this age", years)
    .option("--near <place>", "postal area, neighbourhood or facility")
    .option("--on <days>", "days, separated by commas (mon,sat)", weekdays)
    .option("--kind <kinds>", "activity, event, service, subsidy, facility", kinds)
    .option("--neighbourhood <name>", "only there")
    .option("--free", "only what is free")
    .addOption(new Option("--lang <language>", "language of the reasons").choices(["fr", "en"]).default("fr"))
    .action((query: string, o: SearchOptions, c: Command) => run(c, {}, (s, out) => search(s, query, o, out)));
  searching
    .command("evaluate")
    .description("measure the search on a judged collection: nDCG@10, MRR@10, Recall@20, milliseconds per query")
    .requiredOption("--documents <file.jsonl>", "the pages")
    .requiredOption("--queries <file.jsonl>", "id, text, lang[, style]")
    .requiredOption("--qrels <file.tsv>", "judgements: qid 0 docid grade")
    .option("--run <file.trec>", "write what was found there")
    .option("--peers", "other engines beside ours, where they are installed")
    .option("--model <folder>", "a sentence model to compare with")
    .option("--json", "one JSON object a line")
    .action(async (o: SearchEvaluateOptions, c: Command) => finish(await searchEvaluate(o, outputOf(c))));
  verb("resolve", "which records are of one person, in any CSV files")
    .requiredOption("--in <file.csv...>", "the records; several files are one set")
    .option("--mapping <file.json>", "which column is which field; by their usual names without")
    .requiredOption("--out <file.csv>", "id,cluster_id")
    .option("--pairs <file.csv>", "the pairs that were linked, with their probability")
    .action(async (o: ResolveOptions, c: Command) => finish(await resolve(o, outputOf(c))));
  program
    .command("call")
    .description("calls of the 311")
    .command("simulate")
    .description("play a call as time goes, on a server or in this process, and show the panel at each change")
    .argument("<file>", "a script (.yaml), or a transcript: WebVTT, SubRip, JSON")
    .option("--speed <n>", "times as fast as people speak", speed, 1)
    .option("--url <address>", "a running server; without it the call is on a system of this process, in memory")
    .option("--user <name>", "account that sees the panel", "agent")
    .option("--password <words>", "its password", DEMONSTRATION_SECRETS.staffPassword)
    .option("--json", "one JSON object a line")
    .action(async (file: string, o: SimulateOptions, c: Command) => {
      const recording = await readRecording(file);
      const output = outputOf(c);
      if (o.url !== undefined)
        finish(
          await simulate(
            await overHttp({ ...o, url: o.url, username: o.user, key: callsApiKey() }),
            recording,
            o.speed,
            output,
          ),
        );
      else await run(c, { inMemory: true }, (s, out) => simulate(inProcess(s), recording, o.speed, out));
    });
  const imports = program.command("import").description("put a file into the registry");
  for (const what of ["offerings", "facilities"] as const)
    imports
      .command(what)
      .argument("<file>")
      .addOption(new Option("--format <format>", "found from the file by default").choices(["laval-calendar", "c360"]))
      .option("--dry-run", "say what would change, change nothing", false)
      .option("--json", "one JSON object a line")
      .action((file: string, o: ImportOptions, c: Command) =>
        run(c, {}, (s, out) => importFile(s, what, file, o, out)),
      );
  program
    .command("catalogue")
    .description("the state of the catalogue")
    .command("report")
    .description(
      "by source: completeness, what is missing, near copies, what is over, conflicts, what was read in the texts",
    )
    .option("--json", "one JSON object a line")
    .action((_o, c: Command) => run(c, {}, reportCatalogue));
  const records = program.command("record").description("a person's rights over their record, from the desk");
  for (const what of ["show", "export", "erase"] as const)
    records
      .command(what)
      .argument("<citizen>", "the id of the record")
      .option("--yes", "erase without asking to type the id", false)
      .option("--json", "one JSON object a line")
      .action((citizen: string, o: RecordOptions, c: Command) =>
        run(c, {}, (s, out) => record(s, { what, citizen, yes: o.yes }, out)),
      );
  const accounts = program.command("staff").description("accounts that sign in with a password");
  accounts
    .command("list")
    .option("--json", "one JSON object a line")
    .action((_o, c: Command) => run(c, {}, (s, out) => staff(s, { what: "list", username: "" }, out)));
  accounts
    .command("add")
    .argument("<username>")
    .addOption(new Option("--role <role>", "what it may do").choices(staffRoleSchema.options).default("agent"))
    .option("--name <name>", "the name citizens and colleagues see")
    .option("--json", "one JSON object a line")
    .action((username: string, o: StaffOptions, c: Command) =>
      run(c, {}, (s, out) => staff(s, { what: "add", username, ...o }, out)),
    );
  for (const what of ["password", "disable", "enable"] as const)
    accounts
      .command(what)
      .argument("<username>")
      .option("--json", "one JSON object a line")
      .action((username: string, _o, c: Command) => run(c, {}, (s, out) => staff(s, { what, username }, out)));
  verb("doctor", "check configuration, database, index and channels").action((_o, c: Command) => run(c, {}, doctor));
  return program;
}

const outputOf = (command: Command): Output =>
  createOutput(command.optsWithGlobals<{ json?: boolean }>().json ?? false);

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1000)
    throw new InvalidArgumentError("a whole number from 1 to 1000 is needed");
  return value;
}

function speed(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1000)) throw new InvalidArgumentError("a number above 0, at most 1000, is needed");
  return value;
}

function years(text: string): number {
  const value = Number(text);
  if (!(value >= 0 && value <= 120)) throw new InvalidArgumentError("years, from 0 to 120, are needed");
  return value;
}

function listOf<T extends string>(allowed: readonly T[], text: string): T[] {
  return text.split(",").map((part) => {
    const found = allowed.find((value) => value === part.trim());
    if (!found) throw new InvalidArgumentError(`« ${part} » is not one of ${allowed.join(", ")}`);
    return found;
  });
}
const weekdays = (text: string) => listOf(weekdaySchema.options, text);
const kinds = (text: string) => listOf(offeringKindSchema.options, text);
