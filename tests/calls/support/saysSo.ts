import { fold } from "../../../contracts/fold.ts";
import type { Language } from "../../../contracts/language.ts";
import { entitiesSchema } from "../../../contracts/understanding.ts";
import { understand } from "../../bot/support/memoryStage.ts";

const names = entitiesSchema.keyof().options;
const now = new Date("2026-11-23T15:00:00Z");

/** Whether the words say the value: the same text, or read alone the same thing (« six ans », 6). Knows nothing of how they were found. */
export function saysSo(words: string, value: string, language: Language): boolean {
  const corner = value.split(" / ");
  if (corner.length > 1) return corner.every((street) => saysSo(words, street, language));
  const [said, wanted] = [plain(words), plain(value)];
  if (said.includes(wanted) || wanted.includes(said)) return true;
  // « fils » alone is any son: the words say whose.
  const shown = [value, language === "fr" ? `mon ${value}` : `my ${value}`];
  return ["words", ...names].some((expecting) => {
    const read = (text: string) => understand(text, { language, now, expecting }).entities;
    const one = read(words);
    return shown
      .map(read)
      .some((other) => names.some((name) => one[name]?.some((a) => other[name]?.some((b) => a === b))));
  });
}

const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
