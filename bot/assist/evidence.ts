import type { AssistLine, Evidence } from "../../contracts/assist.ts";
import type { Language } from "../../contracts/language.ts";
import type { Entities, EntityName, Understand, Understanding } from "../../contracts/understanding.ts";
import { alignedFold } from "../understanding/entities/scan.ts";
import { shortest, type Stretch } from "./stretch.ts";

type Said = Pick<AssistLine, "id" | "text">;

/** Read alone a stretch keeps the intent of its line when it stays this sure of it; fewer words than that show nothing. */
const STILL_SURE = 0.8;
const LEAST_WORDS = 4;

/** Where words stand in lines. Nothing is guessed: every stretch it gives was read again alone, and said the same. */
export interface Finder {
  entity(line: Said, name: EntityName, value: unknown): Evidence[];
  intent(line: Said, intent: string): Evidence[];
  /** The value itself, as written but for case and accents, as whole words. */
  literal(line: Said, value: string): Evidence[];
}

/** `now` is the moment the dates of a call are read from. */
export function createFinder(understand: Understand, language: Language, now: Date): Finder {
  const read = (text: string, expecting?: string): Understanding =>
    understand(text, { language, now, ...(expecting === undefined ? {} : { expecting }) });
  return {
    entity: (line, name, value) => {
      const holds = (expecting: string) => (words: string) => has(read(words, expecting).entities, name, value);
      // « six » alone is an age only where an age was awaited: first the words that need no question.
      return at(line, shortest(line.text, holds("words")) ?? shortest(line.text, holds(name)));
    },
    intent: (line, intent) => {
      const [best] = read(line.text).intents;
      const enough = best?.name === intent ? best.score * STILL_SURE : 0;
      const holds = (words: string) => {
        const [first] = read(words).intents;
        return first?.name === intent && first.score >= enough;
      };
      return at(line, shortest(line.text, holds, LEAST_WORDS) ?? whole(line.text));
    },
    literal: (line, value) => at(line, literal(line.text, value)),
  };
}

const has = (entities: Entities, name: EntityName, value: unknown): boolean =>
  (entities[name] ?? []).some((one) => one === value);

const at = ({ id }: Said, stretch: Stretch | undefined): Evidence[] => (stretch ? [{ lineId: id, ...stretch }] : []);

export function whole(text: string): Stretch | undefined {
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length];
  return end > start ? { start, end } : undefined;
}

function literal(text: string, value: string): Stretch | undefined {
  const words = alignedFold(value)
    .replaceAll(/[’ʼ‘`´]/g, "'")
    .trim();
  if (words === "") return undefined;
  const folded = alignedFold(text).replaceAll(/[’ʼ‘`´]/g, "'");
  for (let start = folded.indexOf(words); start >= 0; start = folded.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (isEdge(folded[start - 1]) && isEdge(folded[end])) return { start, end };
  }
  return undefined;
}

const isEdge = (letter: string | undefined): boolean => letter === undefined || !/[\p{L}\p{N}]/u.test(letter);
