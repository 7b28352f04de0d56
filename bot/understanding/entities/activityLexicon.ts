import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { fold } from "../../../contracts/fold.ts";
import type { Language } from "../../../contracts/language.ts";
import { dataFolder } from "../dataFolder.ts";
import { tolerance } from "./editDistance.ts";
import { nearWords } from "./nearWords.ts";

/** Finds the name of an activity behind a form of it, in the language of the form; in the one asked for when both have it. */
export interface ActivityLexicon {
  exact(form: string, language: Language): string | undefined;
  /** The nearest form within the edits that its length allows; only for words that are no ordinary words. */
  near(form: string, language: Language): string | undefined;
  /** The same activity in that language; the name itself when it is no name of the lexicon. */
  inLanguage(name: string, language: Language): string;
}

type Names = Partial<Record<Language, string>>;
const languages = ["fr", "en"] as const;

/** Reads activities.yaml (its first lines say the format). */
export function readActivityLexicon(file = dataFolder("activities.yaml")): ActivityLexicon {
  const names = new Map<string, Names>();
  const pairs = new Map<string, Names>();
  const long: string[] = [];
  for (const line of z.array(z.string()).parse(parse(readFileSync(file, "utf8")))) {
    const sides = line.split(" / ").map((side) => side.split(", "));
    const pair: Names = { fr: nameOf(sides[0]), en: nameOf(sides[1] ?? sides[0]) };
    sides.forEach((forms, at) => addForms(forms, languages[at] ?? "fr", names, long));
    for (const name of Object.values(pair)) if (!pairs.has(name)) pairs.set(name, pair);
  }
  const fuzzy = nearWords(long, (form) => form);
  const named = (form: string, language: Language) => {
    const found = names.get(form);
    return found?.[language] ?? found?.fr ?? found?.en;
  };
  return {
    exact: named,
    near: (form, language) => {
      const limit = tolerance(form.length);
      const [close] = limit === 0 ? [] : fuzzy(form, limit);
      return close === undefined ? undefined : named(close, language);
    },
    inLanguage: (name, language) => pairs.get(name)?.[language] ?? name,
  };
}

const nameOf = (forms: readonly string[] = []): string => (forms[0] ?? "").replace(/^=/, "").toLowerCase();

function addForms(forms: string[], language: Language, names: Map<string, Names>, long: string[]): void {
  for (const written of forms) {
    const form = fold(written.replace(/^=/, "")).replace(/[-']/g, " ");
    names.set(form, { [language]: nameOf(forms), ...names.get(form) });
    if (written.startsWith("=") || form.length < 6) continue;
    long.push(form);
  }
}
