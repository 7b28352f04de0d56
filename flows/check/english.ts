import type { YamlPath } from "../fault.ts";

/** Where a text of the file has French and no English: any map with `fr` is a text. */
export function textsWithoutEnglish(value: unknown, path: YamlPath = []): YamlPath[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsWithoutEnglish(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  const missing = "fr" in value && !("en" in value && value.en) ? [path] : [];
  return [...missing, ...Object.entries(value).flatMap(([key, item]) => textsWithoutEnglish(item, [...path, key]))];
}
