// The two peers of the reading of mails, used as their own guides say, on text. Neither carries types.
import { createRequire } from "node:module";
import { z } from "zod";

const require = createRequire(import.meta.url);
const isFunction = (value: unknown): boolean => typeof value === "function";

const parserSchema = z.custom<new () => { parseReply(text: string): string }>(isFunction);
const planerSchema = z.object({
  extractFrom: z.custom<(text: string, contentType: "text/plain") => string>(isFunction),
});

/** `email-reply-parser`: without quotations and signatures. */
export function emailReplyParser(text: string): string {
  const Parser = parserSchema.parse(require("email-reply-parser"));
  return new Parser().parseReply(text);
}

/** `planer`: without quotations; signatures are not its business. */
export function planer(text: string): string {
  return planerSchema.parse(require("planer")).extractFrom(text, "text/plain");
}
