import { z } from "zod";
import type { Language } from "./language.ts";

/** How the person seems to feel. `score` in -1..1; `words` are the ones that decided, as written. */
export const sentimentSchema = z.object({
  label: z.enum(["negative", "neutral", "positive"]),
  score: z.number().min(-1).max(1),
  emotion: z.enum(["anger", "worry", "sadness", "satisfaction", "gratitude", "none"]),
  words: z.array(z.string()),
});
export type Sentiment = z.infer<typeof sentimentSchema>;
export type ScoreSentiment = (text: string, language: Language) => Sentiment;
