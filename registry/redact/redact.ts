import { maskAddresses, maskPostalCodes } from "./addresses.ts";
import { maskNames } from "./names.ts";
import { maskCards, maskEmails, maskHealthNumbers, maskPhones, maskSocialInsuranceNumbers } from "./numbers.ts";

/** In this order: what is longest and surest first, so that a card number is not taken for a telephone. */
const numeric: readonly ((text: string) => string)[] = [
  maskCards,
  maskHealthNumbers,
  maskPhones,
  maskSocialInsuranceNumbers,
  maskAddresses,
  maskPostalCodes,
];

/**
 * Masks what identifies a person in French or English text: names as they are given, e-mails, phones, civic addresses,
 * postal codes (the area, three characters, stays), payment cards, health insurance and social insurance numbers. Ages, prices,
 * dates, times and request numbers stay. `redact(redact(text))` is `redact(text)`. It lowers the risk; it proves nothing: a
 * name said without a word that announces it may stay.
 *
 * @example redact("Je m'appelle Marie Roy, 450 555-0142") // "Je m'appelle [nom], [téléphone]"
 */
export function redact(text: string): string {
  let before = text;
  let masked = maskOnce(before);
  // What a mask leaves beside it may show itself only now. Each pass masks at least one thing more, or is the last.
  while (masked !== before) {
    before = masked;
    masked = maskOnce(before);
  }
  return masked;
}

// A look for the one sign that all of a kind share is much cheaper than looking for each.
const maskOnce = (text: string) => maskNames(maskNumbers(text.includes("@") ? maskEmails(text) : text));
const maskNumbers = (text: string) => (/\d/.test(text) ? numeric.reduce((masked, rule) => rule(masked), text) : text);
