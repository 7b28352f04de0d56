import type { Line } from "./line.ts";

// « Le 12 nov. 2024 à 09:14, Ville <…> a écrit : »: the line or lines a mail program puts above what it quotes. The verb is
// written as in that program's language; some put the name after it, and a few have no verb at all.
const verbs = [
  "(?<!(?:nous|vous|lui|leur) )a ecrit",
  "wrote|writes|schrieb|escribio|ha scritto|schreef|escreveu|skrev|kirjoitti|irta",
  "napisa[lł](?:a|\\(a\\))?|написала?",
];
// Not after an apostrophe: « votre collègue m'a écrit : » is the sender's own sentence.
const verb = new RegExp(`(?:^|[^'\\p{L}])(?:${verbs.join("|")})(?=[\\s:<]|$)`, "u");
const prepositions = "on|le|am|el|il|in data|op|em|den|pa|w dniu|dnia|в";
const weekdays =
  "(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|tir|ons|tor|fre|lor|son)[a-z]*|ma|ti|ke|to|pe|la|su|пн|вт|ср|чт|пт|сб|вс";
const opening = new RegExp(`^(?:-{2,} ?)?(?:(?:${prepositions}|(?:${weekdays})[.,]?)(?= ))? ?`, "u");
const ending = /(?::|wrote|a ecrit) ?-*$/;
const address = /[^\s@<(]@[^\s@>)]+\.\w|&lt;|mailto:/;
const year = /\b(?:19|20)\d\d\b/;
const time = /\b\d{1,2} ?[:.h] ?\d{2}\b/;

const MAX_LINES_JOINED = 5;
const MAX_LENGTH = 400;

/**
 * The words that introduce a quotation, from line `at`: where they end, and whether they are sure enough to set aside all
 * that follows even when nothing marks it as quoted.
 */
export function attributionAt(lines: Line[], at: number): { end: number; sure: boolean } | undefined {
  let text = "";
  for (let end = at + 1; end <= Math.min(at + MAX_LINES_JOINED, lines.length); end++) {
    const line = lines[end - 1];
    if (!line?.folded) return undefined;
    text = text ? `${text} ${line.folded}` : line.folded;
    if (text.length > MAX_LENGTH || !opensWithDate(text)) return undefined;
    if (!ending.test(text)) continue;
    if (!text.endsWith(":") && !address.test(text) && !text.endsWith("-")) continue;
    if (verb.test(text)) return { end, sure: year.test(text) || time.test(text) || address.test(text) };
    if (address.test(text) && year.test(text) && time.test(text) && />:?$|>\)?:$/.test(text))
      return { end, sure: true };
  }
  return undefined;
}

// A date near the front, or an address: « On the other hand » is neither.
function opensWithDate(text: string): boolean {
  const rest = text.replace(opening, "");
  if (/^\S+@\S+/.test(text)) return true;
  const front = rest.slice(0, 30);
  const opened = rest.length < text.length;
  return opened ? /\d/.test(front) : /^\d{1,4}[-./: ]\S+/.test(rest) && (year.test(rest) || rest.length < 40);
}
