import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Answer } from "../../contracts/information.ts";
import type { Language } from "../../contracts/language.ts";
import { bilingualSchema, readYaml, sourceSchema } from "./sources.ts";

const forms = z.array(z.string().min(3)).min(2);

const answerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: bilingualSchema,
  /** Ways of asking, each language by itself: what a question is compared with. */
  asked: z.strictObject({ fr: forms, en: forms }),
  answer: bilingualSchema,
  source: sourceSchema,
  topics: z.array(z.string()).min(1),
  /** One address for both languages, or one for each. */
  link: z
    .union([z.url().transform((url) => ({ fr: url, en: url })), z.strictObject({ fr: z.url(), en: z.url() })])
    .optional(),
  flow: z.string().optional(),
  checkBefore: z.iso.date().optional(),
});

/** An answer with the ways of asking it. */
export interface AskedAnswer {
  answer: Answer;
  asked: Record<Language, string[]>;
}

/** The answers of `answers/*.yaml`. A fault in one names its file and field, and nothing is read. */
export function readAnswers(): AskedAnswer[] {
  const read = readdirSync(join(import.meta.dirname, "answers"))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .flatMap((file) => readYaml(`answers/${file}`, z.array(answerSchema)));
  const twice = read.find(({ id }, at) => read.findIndex((other) => other.id === id) !== at);
  if (twice) throw new Error(`knowledge/information/answers: « ${twice.id} » is there twice`);
  return read.map(({ asked, answer, link, flow, checkBefore, ...rest }) => ({
    asked,
    answer: {
      ...rest,
      text: answer,
      ...(link ? { link } : {}),
      ...(flow ? { flow } : {}),
      ...(checkBefore ? { checkBefore } : {}),
    },
  }));
}
