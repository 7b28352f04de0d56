import { fold } from "../../contracts/fold.ts";
import type { Language } from "../../contracts/language.ts";
import type { RequestType, RequestTypes } from "../../contracts/requestType.ts";

const LANGUAGES: readonly Language[] = ["fr", "en"];

/**
 * Any of the codes by what is being typed: those whose code begins so, then those whose title has all these beginnings of words,
 * then what it may be in other words. Nothing typed: the list from its beginning.
 *
 * @example await searchRequestTypes(types, "lampad", "fr", 12) // ECL-001 « Lampadaire éteint » first
 */
export async function searchRequestTypes(
  types: Pick<RequestTypes, "all" | "byCode" | "propose">,
  typed: string,
  language: Language,
  limit: number,
): Promise<RequestType[]> {
  const words = wordsOf(typed);
  const code = typed.trim().toUpperCase();
  const byCode = types.all().filter((type) => type.code.startsWith(code));
  const byTitle = types.all().filter(({ title }) => LANGUAGES.some((one) => begins(title[one], words)));
  const proposed = await types.propose([{ lineId: "typed", text: typed }], language, limit);
  const meant = proposed.flatMap((one) => types.byCode(one.code) ?? []);
  return [...new Set([...byCode, ...byTitle, ...meant])].slice(0, limit);
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function begins(title: string, typed: readonly string[]): boolean {
  const words = wordsOf(title);
  return typed.length > 0 && typed.every((one) => words.some((word) => word.startsWith(one)));
}
