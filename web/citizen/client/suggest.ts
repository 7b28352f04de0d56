import * as z from "zod/mini";
import type { Language } from "../../../contracts/language.ts";

/** What may be meant by what is being typed, best first; nothing when it cannot be known. Never throws. */
export type Suggest = (typed: string, language: Language, signal: AbortSignal) => Promise<string[]>;

const wire = z.object({ suggestions: z.array(z.object({ text: z.string() })) });
const LIMIT = 6;

export function createSuggest({ origin, fetch }: { origin: string; fetch: typeof globalThis.fetch }): Suggest {
  return async (typed, lang, signal) => {
    const query = new URLSearchParams({ q: typed, lang, limit: String(LIMIT) });
    try {
      const response = await fetch(`${origin}/api/v1/suggest?${query}`, { signal, credentials: "omit" });
      const read = wire.safeParse(await response.json());
      return response.ok && read.success ? read.data.suggestions.map(({ text }) => text) : [];
    } catch {
      return [];
    }
  };
}
