const NEWLINE = 10;
const RETURN = 13;

/** Where the headers end: the first blank line, or the end. */
export function headerEnd(raw: Buffer): number {
  for (let at = raw.indexOf(NEWLINE); at !== -1; at = raw.indexOf(NEWLINE, at + 1)) {
    const next = raw[at + 1];
    if (next === NEWLINE || (next === RETURN && raw[at + 2] === NEWLINE)) return at;
  }
  return raw.length;
}

/**
 * How many boundaries are open at once, at most, by the plain reading of RFC 2046: a part that declares a boundary opens it,
 * `--boundary--` closes it and what is inside. Stops counting above `enough`.
 */
export function depthOf(raw: Buffer, enough: number): number {
  let deepest = 0;
  for (const open of openBoundaries(raw)) {
    deepest = Math.max(deepest, open.length);
    if (deepest > enough) break;
  }
  return deepest;
}

/** Whether the mail stops before the end of its outer parts: it was cut on the way. */
export function openAtEnd(raw: Buffer): boolean {
  const outer = /^content-type:[^\r\n]*multipart\/(?:.|\r?\n[ \t])*?boundary ?= ?(?:"([^"\r\n]+)"|([^\s;"]+))/im;
  const [, quoted, plain] = outer.exec(raw.subarray(0, headerEnd(raw)).toString("latin1")) ?? [];
  const boundary = quoted ?? plain;
  return boundary !== undefined && !raw.includes(`--${boundary}--`, 0, "latin1");
}

function* openBoundaries(raw: Buffer): Generator<readonly string[]> {
  const open: string[] = [];
  const pattern = /\bboundary ?= ?(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))|^--([^\r\n]{1,200}?)--[ \t]*$/gim;
  for (const [, quoted, plain, closed] of raw.toString("latin1").matchAll(pattern)) {
    const boundary = quoted ?? plain;
    if (boundary !== undefined) open.push(boundary);
    else if (closed !== undefined && open.includes(closed)) open.length = open.indexOf(closed);
    yield open;
  }
}
