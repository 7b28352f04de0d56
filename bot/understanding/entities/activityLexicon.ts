import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { fold } from "../../../contracts/fold.ts";
import { dataFolder } from "../dataFolder.ts";
import { tolerance } from "./editDistance.ts";
import { nearWords } from "./nearWords.ts";

/** Finds the name of an activity behind a form of it, in the language of the form. */
export interface ActivityLexicon {
  exact(form: string): string | undefined;
  /** The nearest form within the edits that its length allows; only for words that are no ordinary words. */
  near(form: string): string | undefined;
}

/** Reads activities.yaml (its first lines say the format). */
export function readActivityLexicon(file = dataFolder("activities.yaml")): ActivityLexicon {
  const names = new Map<string, string>();
  const long: string[] = [];
  for (const line of z.array(z.string()).parse(parse(readFileSync(file, "utf8")))) {
    for (const side of line.split(" / ")) addForms(side.split(", "), names, long);
  }
  const fuzzy = nearWords(long, (form) => form);
  return {
    exact: (form) => names.get(form),
    near: (form) => {
      const limit = tolerance(form.length);
      if (limit === 0) return undefined;
      const [close] = fuzzy(form, limit);
      return close === undefined ? undefined : names.get(close);
    },
  };
}

function addForms(forms: string[], names: Map<string, string>, long: string[]): void {
  const name = (forms[0] ?? "").replace(/^=/, "").toLowerCase();
  for (const written of forms) {
    const form = fold(written.replace(/^=/, "")).replace(/[-']/g, " ");
    if (!names.has(form)) names.set(form, name);
    if (written.startsWith("=") || form.length < 6) continue;
    long.push(form);
  }
}
