import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { fold } from "../../contracts/fold.ts";
import type { IntentName } from "../../contracts/understanding.ts";
import { intentSchema } from "../../contracts/understanding.ts";
import { dataFolder } from "./dataFolder.ts";

/** The intent of a whole short message with one meaning only, or undefined. */
export type MatchClosedForm = (text: string) => IntentName | undefined;

export function readClosedForms(file = dataFolder("closedForms.yaml")): MatchClosedForm {
  const lists = z.partialRecord(intentSchema, z.string()).parse(parse(readFileSync(file, "utf8")));
  const intents = new Map<string, IntentName>();
  for (const [name, forms] of Object.entries(lists)) {
    for (const form of forms.split(", ")) intents.set(bare(form), intentSchema.parse(name));
  }
  return (text) => {
    if (text.length > 60) return undefined;
    const form = bare(text);
    return intents.get(form) ?? (hesitation.test(form) ? intents.get(withoutHesitation(form)) : undefined);
  };
}

const bare = (text: string): string =>
  /[\p{L}\d]/u.test(text)
    ? fold(text)
        .replace(/[^\p{L}\d]+/gu, " ")
        .replace(/\b([cdjlmnst]) (?=[aeiouyh])/g, "$1'")
        .trim()
    : text.trim();

const hesitation = /\b(?:euh|heu|hum|hmm|mm|um|uh(?! huh)|er|ben|bon|ah|oh|la|madame|monsieur)\b/;
const hesitations = new RegExp(hesitation, "g");
const withoutHesitation = (form: string): string => bare(form.replace(hesitations, " "));
