import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Language } from "../../contracts/language.ts";
import type { IntentName } from "../../contracts/understanding.ts";
import { intentSchema } from "../../contracts/understanding.ts";
import { dataFolder } from "./dataFolder.ts";

/** One training phrase: what somebody could say, in which language, and what it means. */
export interface TrainingPhrase {
  text: string;
  label: IntentName;
  language: Language;
}

const phraseFileSchema = z.object({ intent: intentSchema, fr: z.string(), en: z.string() });
const slotLists = z.record(z.string(), z.array(z.string()));
const slotFileSchema = z.object({ fr: slotLists, en: slotLists });
export type SlotLists = z.infer<typeof slotLists>;

/** How many phrases one template gives at most: enough for variety, few enough to keep the labels in balance. */
const variantsPerTemplate = 4;

/** Reads phrases/*.yaml: one phrase a line; « (a|b) » is a choice and « {day} » a value of slots.yaml. */
export function readTrainingPhrases(folder = dataFolder("phrases")): TrainingPhrase[] {
  const slots = slotFileSchema.parse(parse(readFileSync(join(folder, "slots.yaml"), "utf8")));
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== "slots.yaml");
  return files.sort().flatMap((name) => {
    const file = phraseFileSchema.parse(parse(readFileSync(join(folder, name), "utf8")));
    const languages: Language[] = ["fr", "en"];
    return languages.flatMap((language) =>
      expandTemplates(file[language], slots[language]).map((text) => ({ text, label: file.intent, language })),
    );
  });
}

/** The phrases of a block of templates, one template a line; the same values every time. */
export function expandTemplates(block: string, slots: SlotLists): string[] {
  const templates = block.split("\n").map((line) => line.trim());
  return templates.filter((line) => line !== "").flatMap((line, index) => expandTemplate(line, slots, index));
}

function expandTemplate(template: string, slots: SlotLists, seed: number): string[] {
  if (!/[({]/.test(template)) return [template];
  const phrases = Array.from({ length: variantsPerTemplate }, (_, variant) => fill(template, slots, seed, variant));
  return [...new Set(phrases)];
}

/** Prime steps, so that two slots of one template do not walk through their lists together. */
function fill(template: string, slots: SlotLists, seed: number, variant: number): string {
  let position = 0;
  const pick = (values: string[]): string => {
    position += 1;
    return values[(seed * 7 + variant * (position === 1 ? 1 : 5) + position * 3) % values.length] ?? "";
  };
  return template
    .replace(/\(([^()]*\|[^()]*)\)/g, (_, choices: string) => pick(choices.split("|")))
    .replace(/\{(\w+)\}/g, (whole, name: string) => {
      const values = slots[name];
      if (!values)
        throw new Error(`phrases: the template « ${template} » names the slot ${whole}, absent from slots.yaml.`);
      return pick(values);
    });
}
