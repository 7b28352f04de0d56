import { IntlMessageFormat } from "intl-messageformat";
import type { Bilingual, Language } from "../../contracts/language.ts";

export type TextValues = Record<string, string | number>;

/** A text ready to be filled, and the arguments it names at any depth. */
interface Compiled {
  format: IntlMessageFormat;
  names: readonly string[];
  /** Without arguments it always says the same. */
  fixed?: string;
}

const LOCALES = { fr: "fr-CA", en: "en-CA" } as const;
/** Parsing a message costs more than formatting it; texts are finitely many, so these do not grow. */
const compiled: Record<Language, Map<string, Compiled>> = { fr: new Map(), en: new Map() };

/** One text in one language, its ICU arguments filled. An argument without a value is `none`, which a text may select on. */
export function formatText(text: Bilingual, language: Language, values: TextValues = {}): string {
  const { format, names, fixed } = compile(text[language], language);
  if (fixed !== undefined) return fixed;
  const known: TextValues = {};
  for (const name of names) known[name] = values[name] ?? "none";
  return String(format.format(known));
}

/** The arguments that a text names: nothing else is worth putting into words. */
export function argumentsOf(text: Bilingual, language: Language): readonly string[] {
  return compile(text[language], language).names;
}

function compile(message: string, language: Language): Compiled {
  const found = compiled[language].get(message);
  if (found) return found;
  const format = new IntlMessageFormat(message, LOCALES[language]);
  const names = [...new Set(namesIn(format.getAst()))];
  const made = { format, names, ...(names.length === 0 ? { fixed: String(format.format()) } : {}) };
  compiled[language].set(message, made);
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
