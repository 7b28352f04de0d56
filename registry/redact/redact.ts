import { maskAddresses, maskPostalCodes } from "./addresses.ts";
import { maskNames } from "./names.ts";
import { maskCards, maskEmails, maskHealthNumbers, maskPhones, maskSocialInsuranceNumbers } from "./numbers.ts";

/** In this order: what is longest and surest first, so that a card number is not taken for a telephone. */
const rules: readonly ((text: string) => string)[] = [
  maskEmails,
  maskCards,
  maskHealthNumbers,
  maskPhones,
  maskSocialInsuranceNumbers,
  maskAddresses,
  maskPostalCodes,
  maskNames,
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
  let masked = maskOnce(text);
  // What a mask leaves beside it may show itself only now. Each pass masks at least one thing more, or is the last.
  for (let again = maskOnce(masked); again !== masked; again = maskOnce(masked)) masked = again;
  return masked;
}

const maskOnce = (text: string) => rules.reduce((masked, rule) => rule(masked), text);
