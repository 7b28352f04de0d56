// Reads what coming costs from French text. Discounts, prizes, values and rentals are not prices of admission.
import type { Price } from "../../contracts/offering.ts";
import { plainSpaces, type Finding } from "./finding.ts";
import { readFree } from "./free.ts";

interface Amount {
  dollars: number;
  who: "resident" | "other" | "any";
  words: string;
}

const money =
  /(?<![\d.,])(?:(?<left>\d{1,3}(?: \d{3})?(?:[.,]\d{2})?) ?\$|\$ ?(?<right>\d{1,4}(?:\.\d{2})?))(?![\d])/gu;
const notAPriceBefore =
  /(?:rabais|réduction|escompte|remise|valeur|bourses?|subventions?|jusqu['’]à|cartes?[- ]cadeaux?|dons?|amendes?|dépôt|prix à gagner|gagner|gagnez|remporte[rz]|tirage|lots?|économise[rz]|amass\w+|récolt\w+|budget|location[^.;|\n]{0,25}|table[^.;|\n]{0,15}|kiosque[^.;|\n]{0,15})\s*(?:de|d['’]|:|d['’]une valeur de|totalisant|un|une|-|–|à|est)*\s*$/iu;
const notAPriceAfter =
  /^\s*(?:de (?:rabais|réduction|remise|crédit|dépôt|plus|moins)|en (?:prix|cadeaux|argent|bourses)|d['’](?:escompte|économie)|à gagner|seront? (?:remis|tirés?)|millions?|milliards?|[kM](?!\p{L}))/iu;
const residents = /(?<!non[- ])(?:résidents?|lavallois(?:es?)?|citoyens? de laval)/iu;
const others = /non[- ]?(?:résidents?|lavallois)|visiteurs?|extérieur/iu;

/**
 * The price said in a text, in dollars. With several tariffs the amount is the highest (nobody is promised less than they
 * will pay) and the note quotes them all. 0 when the text says it is free.
 *
 * @example readPrice("8 $ (résidents) / 12 $")?.value // { amount: 12, resident: 8, note: … }
 */
export function readPrice(text: string): Finding<Price> | undefined {
  const plain = plainSpaces(text);
  const amounts = [...plain.matchAll(money)].flatMap((match) => readAmount(plain, match) ?? []);
  const free = readFree(plain);
  if (free && (amounts.length === 0 || free.rule === "free-entry"))
    return { value: { amount: 0 }, words: free.words, rule: free.rule };
  return amounts.length > 0 ? joinAmounts(amounts) : undefined;
}

function readAmount(text: string, match: RegExpExecArray): Amount | undefined {
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - 45), match.index);
  const after = text.slice(end, end + 45);
  if (notAPriceBefore.test(before) || notAPriceAfter.test(after)) return undefined;
  const dollars = Number((match.groups?.["left"] ?? match.groups?.["right"] ?? "").replace(" ", "").replace(",", "."));
  if (!Number.isFinite(dollars)) return undefined;
  return { dollars, ...labelOf(before, after), words: match[0].trim() };
}

/** « 8 $ (résidents) », « Résidents : 8 $ »: whose tariff it is stands right after, else in the same clause before. */
function labelOf(before: string, after: string): { who: Amount["who"] } {
  const near = /^[^$/|;,.\n]*?(?=\d|$|[/|;,.\n])/u.exec(after)?.[0] ?? "";
  const lead = /[^$/|;,.)\n]*$/u.exec(before)?.[0] ?? "";
  const said = [near, /[:=–-]\s*$|(?:pour les|des) [^\d]*$/iu.test(lead) ? lead : ""];
  if (said.some((words) => others.test(words))) return { who: "other" };
  return { who: said.some((words) => residents.test(words)) ? "resident" : "any" };
}

function joinAmounts(amounts: Amount[]): Finding<Price> {
  const words = amounts.map((amount) => amount.words).join(" / ");
  const highest = (list: Amount[]) => Math.max(...list.map(({ dollars }) => dollars));
  const forResidents = amounts.filter(({ who }) => who === "resident");
  const value: Price = { amount: highest(amounts) };
  if (forResidents.length > 0) value.resident = highest(forResidents);
  if (amounts.length > 1) value.note = { fr: words };
  return { value, words, rule: forResidents.length > 0 ? "price-resident" : "price" };
}
