/** How a text travels as SMS (3GPP TS 23.038): its alphabet, and how many messages it takes. */
export interface Segments {
  encoding: "GSM-7" | "UCS-2";
  count: number;
}

const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Sent as two septets. */
const EXTENDED = new Set("\f^{}\\[~]|€");

/** A message alone holds more than each part of a long one: a part gives seven septets, or three units, to its header. */
const ROOM = { "GSM-7": { alone: 160, part: 153 }, "UCS-2": { alone: 70, part: 67 } } as const;

export function segmentsOf(text: string): Segments {
  const signs = Array.from(text);
  const gsm = signs.every((sign) => BASIC.has(sign) || EXTENDED.has(sign));
  const encoding = gsm ? "GSM-7" : "UCS-2";
  const sizes = signs.map((sign) => (gsm ? (EXTENDED.has(sign) ? 2 : 1) : sign.length));
  const { alone, part } = ROOM[encoding];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return { encoding, count: total <= alone ? 1 : partsOf(sizes, part) };
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
