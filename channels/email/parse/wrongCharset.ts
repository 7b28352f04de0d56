/**
 * What programs of another age do: bytes of one charset under the name of another. The same mail under the charset that its bytes
 * are in, when what was read cannot be what was written; undefined otherwise.
 */
export function underItsCharset(raw: Buffer, said: string): Buffer | undefined {
  if (said.includes("\ufffd")) return renamed(raw, /charset\s*=\s*"?(?:utf-?8|us-ascii|ascii)"?/gi, "windows-1252");
  if (READ_AS_LATIN.test(said))
    return renamed(raw, /charset\s*=\s*"?(?:iso-8859-1|iso-8859-15|windows-1252|us-ascii)"?/gi, "utf-8");
  return undefined;
}

/** Whether the second reading is the right one: every byte is a character that people write. */
export const isExplained = (said: string): boolean => !/[\ufffd\u0080-\u009f]/.test(said) && !READ_AS_LATIN.test(said);

// « é » in UTF-8 is C3 A9: read as windows-1252 it is « Ã© ». The second byte is 80 to BF, some of which have other code points there.
const READ_AS_LATIN = /(?:[ÃÂÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŸŽž]|â€)/;

function renamed(raw: Buffer, declared: RegExp, charset: string): Buffer {
  const source = raw.toString("latin1");
  const changed = source.replace(declared, `charset=${charset}`);
  if (changed !== source) return Buffer.from(changed, "latin1");
  // Nothing is declared: the whole mail is one text.
  const type = `Content-Type: text/plain; charset=${charset}\r\n`;
  return /^content-type:/im.test(source) ? raw : Buffer.from(type + source, "latin1");
}
