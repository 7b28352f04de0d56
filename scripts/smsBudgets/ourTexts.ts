import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { parse } from "yaml";
import { z } from "zod";
import * as texts from "../../bot/texts/index.ts";
import type { Language } from "../../contracts/language.ts";
import { smsLabels } from "../../channels/sms/smsLabels.ts";
import * as campaignLabels from "../../channels/campaigns/labels.ts";
import { labels } from "../../channels/labels.ts";
import { codeNotice } from "../../registry/turns/codeNotice.ts";

export interface OurText {
  /** Where it stands: a file and the path inside. */
  where: string;
  lang: Language;
  text: string;
}

const root = join(import.meta.dirname, "../..");
const objects = z.record(z.string(), z.unknown());

/** Everything the product itself can say: the engine's texts, the flows', the sourced answers', the channels', the code's. */
export function ourTexts(): OurText[] {
  const files = ["flows", "flows/patterns", "knowledge/information/answers"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [`${folder}/${name}`, parse(readFileSync(join(root, folder, name), "utf8"))] as const),
  );
  const code = codeNotice("123456");
  const given: (readonly [string, unknown])[] = [
    ...files,
    ["bot/texts", texts],
    ["channels/labels", labels],
    ["channels/campaigns/labels", campaignLabels],
    ["channels/sms/smsLabels", smsLabels],
    ["codeNotice", { fr: code.fr.text, en: code.en.text }],
  ];
  return given.flatMap(([where, value]) => textsIn(where, value));
}

function textsIn(where: string, value: unknown): OurText[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(`${where}[${index}]`, inner));
  const object = objects.safeParse(value);
  if (!object.success) return [];
  return Object.entries(object.data).flatMap(([key, inner]) =>
    (key === "fr" || key === "en") && typeof inner === "string"
      ? [{ where, lang: key, text: inner }]
      : textsIn(`${where}.${key}`, inner),
  );
}

/** The longest a text can be, with so many characters in place of each of its arguments. */
export function longest(text: string, lang: Language, argument = 20): string {
  return new IntlMessageFormat(text, lang)
    .getAst()
    .map((element) => longestOf(element, argument))
    .join("");
}

const withOptions = z.object({ options: z.record(z.string(), z.object({ value: z.array(z.unknown()) })) });
const literal = z.object({ type: z.literal(0), value: z.string() });

function longestOf(element: unknown, argument: number): string {
  const fixed = literal.safeParse(element);
  if (fixed.success) return fixed.data.value;
  const choice = withOptions.safeParse(element);
  if (!choice.success) return "x".repeat(argument);
  return Object.values(choice.data.options)
    .map(({ value }) => value.map((inner) => longestOf(inner, argument)).join(""))
    .reduce((longer, other) => (other.length > longer.length ? other : longer), "");
}
