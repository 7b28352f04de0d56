import GraphemeSplitter from "grapheme-splitter";

/** How a text travels as SMS (3GPP TS 23.038): its alphabet, and how many messages are paid for. */
export interface Segments {
  encoding: "GSM-7" | "UCS-2";
  count: number;
}

const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Sent as two septets. */
const EXTENDED = new Set("\f^{}\\[~]|€");

/** Septets, or UTF-16 units. A part of a long message gives six octets of its 140 to the header that puts the parts together. */
const ROOM = { "GSM-7": { alone: 160, part: 153 }, "UCS-2": { alone: 70, part: 67 } } as const;

// Twilio's own calculator cuts by this package, whose tables are older than those of `Intl.Segmenter`.
const splitter = new GraphemeSplitter();

/**
 * @example
 * segmentsOf("Éteint à 9 h"); // { encoding: "GSM-7", count: 1 }
 * segmentsOf("arrêt"); // { encoding: "UCS-2", count: 1 }: « ê » is in neither table of GSM-7
 */
export function segmentsOf(text: string): Segments {
  const encoding = isGsm(text) ? "GSM-7" : "UCS-2";
  const sizes = encoding === "GSM-7" ? Array.from(text, septets) : graphemes(text).map(({ length }) => length);
  const { alone, part } = ROOM[encoding];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return { encoding, count: total <= alone ? 1 : partsOf(sizes, part) };
}

/** Whether every sign is in GSM-7: one that is not, and the whole text takes more than twice the room. */
export function isGsm(text: string): boolean {
  return Array.from(text).every((sign) => BASIC.has(sign) || EXTENDED.has(sign));
}

const septets = (sign: string): number => (EXTENDED.has(sign) ? 2 : 1);

/** An end of line of two characters is no sign of its own here. */
function graphemes(text: string): string[] {
  return splitter.splitGraphemes(text).flatMap((sign) => (sign === "\r\n" ? ["\r", "\n"] : [sign]));
}

/** A sign is never cut in two: what does not fit goes to the next part. */
function partsOf(sizes: number[], room: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > room) {
      parts++;
      used = 0;
    }
    used += size;
  }
  return parts;
}
