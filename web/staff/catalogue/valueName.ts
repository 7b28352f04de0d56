import { z } from "zod";
import type { Enrichment } from "../../../contracts/enrichment.ts";
import type { Language } from "../../../contracts/language.ts";
import { valueLabels } from "../labels.ts";
import { useLanguage } from "../language.ts";

const agesSchema = z.strictObject({ min: z.number().optional(), max: z.number().optional() });
const priceSchema = z.object({ amount: z.number(), resident: z.number().optional() });

/** A value of the catalogue in words: « 6 à 12 ans », « 8 $ », « Enfants ». The report gives conflicts as JSON or as `audiences=adult`. */
export function useValueName(): (value: Enrichment["value"]) => string {
  const { language } = useLanguage();
  return (value) => (typeof value === "string" ? nameOfText(value, language) : nameOfObject(value, language));
}

function nameOfText(text: string, language: Language): string {
  if (text.startsWith("{")) return nameOfObject(JSON.parse(text), language);
  const names = text.split(", ").map((one) => one.replace(/^\w+=/, ""));
  return names.map((one) => (Object.hasOwn(valueLabels, one) ? (valueLabels[one]?.[language] ?? one) : one)).join(", ");
}

function nameOfObject(value: unknown, language: Language): string {
  const ages = agesSchema.safeParse(value);
  if (ages.success) return agesName(ages.data, language);
  const price = priceSchema.safeParse(value);
  return price.success ? priceName(price.data.amount, language) : JSON.stringify(value);
}

function agesName({ min, max }: z.infer<typeof agesSchema>, language: Language): string {
  const number = (age: number) => age.toLocaleString(language === "fr" ? "fr-CA" : "en-CA");
  const french = language === "fr";
  if (min !== undefined && max !== undefined)
    return french ? `${number(min)} à ${number(max)} ans` : `${number(min)} to ${number(max)}`;
  if (min !== undefined) return french ? `${number(min)} ans et plus` : `${number(min)} and over`;
  return french ? `${number(max ?? 0)} ans et moins` : `${number(max ?? 0)} and under`;
}

function priceName(amount: number, language: Language): string {
  if (amount === 0) return language === "fr" ? "Gratuit" : "Free";
  return amount.toLocaleString(language === "fr" ? "fr-CA" : "en-CA", { style: "currency", currency: "CAD" });
}
