import { createInterface } from "node:readline";
import { z } from "zod";
import type { System } from "../../compose.ts";
import { type Language, languageSchema } from "../../contracts/language.ts";
import { channelSchema } from "../../contracts/message.ts";
import { type ExitCode, type Output, UsageFault } from "../output.ts";
import { readTable, type TableRow } from "../readTable.ts";

export interface UnderstandOptions {
  in?: string;
}

interface Asked {
  text: string;
  /** The language of the dialogue, for a text that does not tell its own. */
  language: Language;
}

/** The rows of a file, all checked before the first is answered, or the lines of a pipe as they come. */
export async function messagesToRead(options: UnderstandOptions): Promise<AsyncIterable<Asked> | Iterable<Asked>> {
  return options.in === undefined ? linesOfPipe() : messagesOf(options.in);
}

/** `understand [--in FILE.csv]`: one JSON line a message, of a file with the columns text[,lang][,channel] or of a pipe. */
export async function understand(
  system: System,
  messages: AsyncIterable<Asked> | Iterable<Asked>,
  output: Output,
): Promise<ExitCode> {
  for await (const message of messages) {
    const answer = answerTo(message, system);
    output.result(answer, JSON.stringify(answer));
  }
  return 0;
}

function answerTo({ text, language }: Asked, { understand: read, clock }: System): object {
  const understanding = read(text, { language, now: clock.now() });
  const [best] = understanding.intents;
  return {
    text,
    language: understanding.language,
    intent: best?.name ?? "out_of_scope",
    score: best?.score ?? 0,
    entities: understanding.entities,
    emergency: understanding.emergency ?? null,
  };
}

async function* linesOfPipe(): AsyncGenerator<Asked> {
  for await (const text of createInterface({ input: process.stdin, terminal: false }))
    if (text.trim() !== "") yield { text, language: "fr" };
}

async function messagesOf(file: string): Promise<Asked[]> {
  const { columns, rows } = await readTable(file);
  if (!columns.includes("text"))
    throw new UsageFault(`${file}:1:1 the column « text » is missing (there are: ${columns.join(", ")})`);
  return rows.map((row) => {
    cell(row, "channel", channelSchema);
    return { text: row.cells["text"] ?? "", language: cell(row, "lang", languageSchema) ?? "fr" };
  });
}

/** The value of a column that may be absent or empty. */
function cell<T extends string>(row: TableRow, column: string, schema: z.ZodType<T> & { options: T[] }): T | undefined {
  const text = row.cells[column]?.trim() ?? "";
  if (text === "") return undefined;
  const read = schema.safeParse(text.toLowerCase());
  if (read.success) return read.data;
  throw row.fault(`« ${text} » is not a ${column} (${schema.options.join(", ")})`, column);
}
