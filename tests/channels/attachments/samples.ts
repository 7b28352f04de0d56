/** The first bytes of each kind of file, and some after them. */
export const samples = {
  jpeg: bytes([0xff, 0xd8, 0xff, 0xe0], "…JFIF"),
  png: bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "IHDR"),
  gif: bytes([], "GIF89a…"),
  webp: bytes([], "RIFF", [0x24, 0x0a, 0, 0], "WEBPVP8 "),
  heic: bytes([0, 0, 0, 0x18], "ftypheic", [0, 0, 0, 0]),
  pdf: bytes([], "%PDF-1.7\n%âã"),
  text: bytes([], "Un nid-de-poule, rue d’Évreux.\r\n\tMerci!"),
  svg: bytes([], "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
  zip: bytes([0x50, 0x4b, 0x03, 0x04], "…"),
  program: bytes([0x4d, 0x5a, 0x90, 0x00], "…"),
  zeros: new Uint8Array(1000),
} as const;

function bytes(...parts: (number[] | string)[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part)))),
  );
}
