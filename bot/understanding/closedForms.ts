import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { fold } from "../../contracts/fold.ts";
import { intentSchema } from "../../contracts/understanding.ts";
import { dataFolder } from "./dataFolder.ts";
import { type Intent, unclear } from "./rankIntents.ts";

/** The intent of a whole short message with one meaning only, or without any by itself; undefined for any other message. */
export type MatchClosedForm = (text: string) => Intent | undefined;

const formsSchema = z.partialRecord(z.enum([...intentSchema.options, "unclear"]), z.string());

export function readClosedForms(file = dataFolder("closedForms.yaml")): MatchClosedForm {
  const lists = formsSchema.parse(parse(readFileSync(file, "utf8")));
  const intents = new Map<string, Intent>();
  for (const [name, forms] of Object.entries(lists)) {
    const intent = name === "unclear" ? unclear : { name: intentSchema.parse(name), score: 0.99 };
    for (const form of forms.split(", ")) intents.set(bare(form), intent);
  }
  return (text) => {
    if (text.length > 60) return undefined;
    const form = bare(text);
    return (
      intents.get(form) ??
      intents.get(unstretched(form)) ??
      (hesitation.test(form) ? intents.get(withoutHesitation(form)) : undefined)
    );
  };
}

const bare = (text: string): string =>
  /[\p{L}\d]/u.test(text)
    ? fold(text)
        .replace(/[^\p{L}\d]+/gu, " ")
        .replace(/\b([cdjlmnst]) (?=[aeiouyh])/g, "$1'")
        .trim()
    : text.trim();

/** « hiii », « ouiiii ». */
const unstretched = (form: string): string => form.replace(/(\p{L})\1{2,}/gu, "$1");

const hesitation = /\b(?:euh|heu|hum|hmm|mm|um|uh(?! huh)|er|ben|bon|ah|oh|la|madame|monsieur)\b/;
const hesitations = new RegExp(hesitation, "g");
const withoutHesitation = (form: string): string => bare(form.replace(hesitations, " "));
