import type { Line } from "./line.ts";

const particles = "de|du|des|la|le|van|von|der|den|da|di|el|al|ben|bin|d'|l'";
const word = `(?:\\p{Lu}[\\p{L}.'-]*|${particles})`;
const name = new RegExp(`^[*_]?${word}(?:[ -]${word}){0,4}[*_]?(?:,? \\p{L}[\\p{L}. ,'-]{0,40})?[.,!]?$`, "u");

/** Looks like somebody's name, perhaps with a title after it: capitals, no figure, short. */
export function isName({ said }: Line): boolean {
  return said.length <= 60 && name.test(said) && said.split(" ").length <= 7 && !/[?:]$/.test(said);
}

const contacts = [
  /[^\s@<]+@[^\s@>]+\.\w{2,}/,
  /(?:https?:\/\/|www\.)\S+|^[\w-]+(?:\.[\w-]+)*\.(?:com|ca|org|net|qc\.ca|fr|example)(?:\/\S*)?$/i,
  /(?:\+?1?[-. ]?)?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}/,
  /^(?:tel|t|c|cell|f|fax|bur|bureau|poste|mobile|telephone|courriel|e-?mail|web|skype) ?[.:]/i,
  /\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/,
  /^(?:via mobile|@\w+)$/,
];

/** Says how to reach somebody: address, page, telephone, postal code. */
export const isContact = ({ said }: Line): boolean => contacts.some((pattern) => pattern.test(said));

/** A last paragraph that is a visiting card: a name or a trade first, then at least two ways to reach the person. */
export function contactBlockAt(paragraph: Line[]): boolean {
  const [first, ...rest] = paragraph;
  if (!first || paragraph.length > 12 || !isName(first) || isContact(first)) return false;
  if (rest.some(({ said }) => /[?!]$/.test(said) || said.length > 80)) return false;
  return rest.filter(isContact).length >= 2;
}
