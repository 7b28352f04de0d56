/**
 * JSON that PostgreSQL takes: jsonb refuses U+0000 and halves of surrogate pairs, which a citizen's phone may well send.
 * They become U+FFFD. Sealed values are bytes and keep them.
 */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!json.includes("\\u") || !/\\u0000|\\ud[89a-f]/i.test(json)) return json;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? storableText(part) : part));
}

/** The same for one text parameter. */
export function storableText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\uFFFD");
}
