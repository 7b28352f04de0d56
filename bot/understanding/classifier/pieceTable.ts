import { padded, pieceLengths, pieceMark } from "./features.ts";

// A message has some hundreds of pieces: cutting each out as a string to look it up would cost more than all the rest of
// the classification. A piece of plain letters is a number instead (five bits a letter), in a table of numbers.

const bits = 5;
const boundary = 27;
const empty = 0;

/** The number of a piece of plain letters; any other piece stands for itself. */
type PieceKey = number | string;

export interface PieceTable {
  /** Calls back with the key of each piece of a word, in order, and its index, or -1 when unknown. */
  forEachPiece(word: string, visit: (key: PieceKey, index: number) => void): void;
}

export function openPieceTable(names: readonly string[]): PieceTable {
  const { plain, others } = numberedPieces(names);
  const find = hashTable(plain);
  return {
    forEachPiece(word, visit) {
      const text = padded(word);
      const wholePlain = isPlain(text);
      for (const length of pieceLengths) {
        for (let start = 0; start + length <= text.length; start += 1) {
          const key = wholePlain ? numberOf(text, start, length) : keyOfPiece(text.slice(start, start + length));
          visit(key, typeof key === "number" ? find(key) : (others.get(key) ?? -1));
        }
      }
    },
  };
}

/** Apart from what opens the table, so that the table does not keep the list. */
function numberedPieces(names: readonly string[]) {
  const plain: (readonly [key: number, index: number])[] = [];
  const others = new Map<string, number>();
  names.forEach((name, index) => {
    if (!name.startsWith(pieceMark)) return;
    const key = keyOfPiece(name.slice(pieceMark.length));
    if (typeof key === "string") others.set(key, index);
    else plain.push([key, index]);
  });
  return { plain, others };
}

const keyOfPiece = (piece: string): PieceKey => (isPlain(piece) ? numberOf(piece, 0, piece.length) : piece);

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 95 && (unit < 97 || unit > 122)) return false;
  }
  return true;
}

function numberOf(text: string, start: number, length: number): number {
  let key = 0;
  for (let at = start; at < start + length; at += 1) {
    const unit = text.charCodeAt(at);
    key = (key << bits) | (unit === 95 ? boundary : unit - 96);
  }
  return key;
}

/** Open addressing, half full at most. */
function hashTable(entries: readonly (readonly [key: number, index: number])[]): (key: number) => number {
  const power = Math.max(4, 32 - Math.clz32(entries.length * 2));
  const [keys, indices] = [new Int32Array(2 ** power), new Int32Array(2 ** power)];
  const last = keys.length - 1;
  const placeOf = (key: number): number => {
    let place = Math.imul(key, 0x9e3779b1) >>> (32 - power);
    while (keys[place] !== empty && keys[place] !== key) place = (place + 1) & last;
    return place;
  };
  for (const [key, index] of entries) {
    const place = placeOf(key);
    keys[place] = key;
    indices[place] = index;
  }
  return (key) => {
    const place = placeOf(key);
    return keys[place] === empty ? -1 : (indices[place] ?? -1);
  };
}
