import type { Language } from "../../contracts/language.ts";
import type { Price } from "../../contracts/offering.ts";
import { LOCALES } from "./names.ts";

// A formatter costs a hundred times what a number does.
const formatsOf = (language: Language) => ({
  whole: new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 }),
  cents: new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  free: new Intl.NumberFormat(LOCALES[language]),
});
const formats = { fr: formatsOf("fr"), en: formatsOf("en") };

/** "25 $", "12,50 $"; "$25", "$12.50". */
export function dollars(amount: number, language: Language): string {
  const number = formats[language][Number.isInteger(amount) ? "whole" : "cents"].format(amount);
  return language === "fr" ? `${number} $` : `$${number}`;
}

/** The resident's price first: it is the one most citizens pay. */
export function priceText(price: Price, language: Language): string {
  if (price.resident === undefined || price.resident === price.amount) return amountText(price.amount, language);
  const [resident, other] = [amountText(price.resident, language), amountText(price.amount, language)];
  return language === "fr"
    ? `${resident} (résidents), ${other} (autres)`
    : `${resident} (residents), ${other} (others)`;
}

function amountText(amount: number, language: Language): string {
  return amount === 0 ? (language === "fr" ? "Gratuit" : "Free") : dollars(amount, language);
}

export function distanceText(km: number, language: Language): string {
  const rounded = km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
  return `${formats[language].free.format(rounded)} km`;
}
