// Not inside a longer word or number: LAV-2024-000123 is a request number and 2024-06-12 a date.
const before = String.raw`(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-.,])`;
const after = String.raw`(?![\p{L}\p{N}_]|[-.,]\p{N})`;
const whole = (pattern: string) => new RegExp(`${before}(?:${pattern})${after}`, "giu");

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
// By the groups cards are written in: a number that happens to follow is not swallowed with it.
const card = whole(String.raw`\d{13,19}|\d{4}(?:[ -]\d{4}){2}[ -]\d{1,7}|\d{4}[ -]\d{6}[ -]\d{5}`);
const healthNumber = whole(
  String.raw`[a-z]{4}[ -]?\d{2}(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])\d{2}`,
);
const socialInsuranceNumber = whole(String.raw`\d{3}[ -]?\d{3}[ -]?\d{3}`);
const extension = String.raw`(?:,? ?(?:poste|ext\.?|extension|x) ?\d{1,6})?`;
const fullPhone = String.raw`(?:1[ .-]?)?(?:\([2-9]\d{2}\)|[2-9]\d{2})[ \u00A0.-]{0,2}[2-9]\d{2}[ \u00A0.-]?\d{4}`;
// Seven digits are taken for a local number only when written with the hyphen.
const phone = new RegExp(String.raw`(?:\+ ?|${before})(?:${fullPhone}|[2-9]\d{2}-\d{4})${extension}${after}`, "giu");

export const maskEmails = (text: string) => text.replace(email, "[courriel]");
export const maskPhones = (text: string) => text.replace(phone, "[téléphone]");
export const maskCards = (text: string) => text.replace(card, (found) => (passesLuhn(found) ? "[carte]" : found));
export const maskHealthNumbers = (text: string) => text.replace(healthNumber, "[assurance maladie]");
export const maskSocialInsuranceNumbers = (text: string) =>
  text.replace(socialInsuranceNumber, (found) => (passesLuhn(found) ? "[NAS]" : found));

/** The check digit of card and social insurance numbers (ISO/IEC 7812-1, annex B). */
function passesLuhn(number: string): boolean {
  const digits = (number.match(/\d/g) ?? []).reverse().map(Number);
  const sum = digits.reduce(
    (total, digit, i) => total + (i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return sum % 10 === 0;
}
