const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");
const begins =
  (...signature: number[]) =>
  (bytes: Uint8Array) =>
    signature.every((byte, index) => bytes[index] === byte);

/** Brands of HEIF files that hold still pictures (ISO/IEC 23008-12). */
const heifBrands = new Set(["heic", "heix", "heim", "heis", "mif1", "msf1", "hevc", "hevx"]);

// Signatures as published by each format; read from top to bottom.
const signatures: { contentType: string; fits: (bytes: Uint8Array) => boolean }[] = [
  { contentType: "image/jpeg", fits: begins(0xff, 0xd8, 0xff) },
  { contentType: "image/png", fits: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { contentType: "image/gif", fits: (bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6)) },
  { contentType: "image/webp", fits: (bytes) => /^RIFF.{4}WEBP$/s.test(ascii(bytes, 0, 12)) },
  { contentType: "image/heic", fits: (bytes) => ascii(bytes, 4, 8) === "ftyp" && heifBrands.has(ascii(bytes, 8, 12)) },
  { contentType: "application/pdf", fits: (bytes) => ascii(bytes, 0, 5) === "%PDF-" },
];

/** What a file is by its first bytes: an image, a PDF, or plain text. Undefined for anything else, whatever it claims. */
export function sniffType(bytes: Uint8Array): string | undefined {
  return signatures.find(({ fits }) => fits(bytes))?.contentType ?? (isText(bytes) ? "text/plain" : undefined);
}

/** Valid UTF-8 from end to end, without the control characters that no text has. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  try {
    return !/[^\P{Cc}\t\n\r\f]/u.test(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
