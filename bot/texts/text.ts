import { IntlMessageFormat } from "intl-messageformat";
import type { Bilingual, Language } from "../../contracts/language.ts";

export type TextValues = Record<string, string | number>;

const LOCALES = { fr: "fr-CA", en: "en-CA" } as const;
/** Parsing a message costs more than formatting it; texts are finitely many, so this does not grow. */
const parsed = new Map<string, IntlMessageFormat>();

/** One text in one language, its ICU arguments filled. An argument without a value is `none`, which a text may select on. */
export function formatText(text: Bilingual, language: Language, values: TextValues = {}): string {
  const format = parse(text[language], language);
  const known = Object.fromEntries(argumentsOf(format).map((name) => [name, values[name] ?? "none"]));
  return String(format.format(known));
}

/** The arguments a text names, at any depth. */
export function argumentsOf(format: IntlMessageFormat): string[] {
  return namesIn(format.getAst());
}

export function parse(message: string, language: Language): IntlMessageFormat {
  const key = `${language}:${message}`;
  const found = parsed.get(key);
  if (found) return found;
  const made = new IntlMessageFormat(message, LOCALES[language]);
  parsed.set(key, made);
  return made;
}

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

function namesIn(ast: Ast): string[] {
  return ast.flatMap((element) => {
    const own = "value" in element && element.type !== 0 && element.type !== 8 ? [element.value] : [];
    const inner = "options" in element ? Object.values(element.options).flatMap((option) => namesIn(option.value)) : [];
    return [...own, ...inner];
  });
}
