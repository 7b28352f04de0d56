/** One element of BER (X.690): DER, and the indefinite lengths that programs stream with. */
interface Element {
  tag: number;
  constructed: boolean;
  content: Buffer;
  /** Where the next one begins. */
  end: number;
}

const DEEPEST = 12;
const SIGNED_DATA = "2a864886f70d010702";
const OID = 0x06;
const OCTETS = 0x04;

/** What an opaque signature holds (RFC 8551, section 3.5.2): a MIME entity, not encrypted. Undefined for anything else. Nothing is verified. */
export function signedContent(pkcs7: Buffer): Buffer | undefined {
  try {
    const [type, explicit] = inside(elementAt(pkcs7, 0, 0));
    if (type?.tag !== OID || type.content.toString("hex") !== SIGNED_DATA || !explicit) return undefined;
    const [, , encapsulated] = inside(inside(explicit)[0]);
    const [, content] = inside(encapsulated);
    const [octets] = inside(content);
    return octets && octetsOf(octets, 0);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const inside = (element: Element | undefined): Element[] =>
  element?.constructed ? childrenOf(element.content, 0) : [];

function octetsOf(element: Element, depth: number): Buffer {
  if ((element.tag & 0x1f) !== OCTETS || depth > DEEPEST) throw new RangeError("not octets");
  return element.constructed
    ? Buffer.concat(inside(element).map((part) => octetsOf(part, depth + 1)))
    : element.content;
}

function childrenOf(content: Buffer, depth: number): Element[] {
  const children: Element[] = [];
  for (let at = 0; at < content.length; at = children.at(-1)?.end ?? content.length)
    children.push(elementAt(content, at, depth));
  return children;
}

function elementAt(bytes: Buffer, at: number, depth: number): Element {
  if (depth > DEEPEST) throw new RangeError("too deep");
  const first = bytes.readUInt8(at);
  const constructed = (first & 0x20) !== 0;
  const short = bytes.readUInt8(at + 1);
  const start = at + 2 + (short > 0x80 ? short & 0x7f : 0);
  if (short === 0x80) return { tag: first & 0xdf, constructed, ...streamed(bytes, start, depth) };
  const length = short < 0x80 ? short : bytes.readUIntBE(at + 2, short & 0x7f);
  if (start + length > bytes.length) throw new RangeError("cut");
  return { tag: first & 0xdf, constructed, content: bytes.subarray(start, start + length), end: start + length };
}

/** Until two zeros where an element would begin. */
function streamed(bytes: Buffer, start: number, depth: number): Pick<Element, "content" | "end"> {
  let at = start;
  while (bytes.readUInt16BE(at) !== 0) at = elementAt(bytes, at, depth + 1).end;
  return { content: bytes.subarray(start, at), end: at + 2 };
}
