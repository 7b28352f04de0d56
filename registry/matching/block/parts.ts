import type { FieldKind } from "../fields.ts";
import type { Column, Records } from "../read/columns.ts";

/** What blocks are made of: for each record a number, the same for the same thing; 0 when the record does not say. */
export interface Part {
  name: string;
  /** The fields it looks at: known to agree in its blocks, so nothing is learnt of them there. */
  fields: number[];
  of: Int32Array;
}

/** Parts of one field: its value whole, and what of it survives a slip. */
const ofField: Partial<Record<FieldKind, Record<string, (value: string) => string>>> = {
  firstName: { firstName: whole, firstThree: (value) => value.slice(0, 3) },
  lastName: { lastName: whole, lastThree: (value) => value.slice(0, 3), lastSound: skeleton },
  birthDate: {
    birthDate: whole,
    birthYear: (value) => (value.length === 8 ? value.slice(0, 4) : ""),
    birthday: (value) => value.slice(4),
  },
  postalCode: { postalCode: whole },
  street: { street: whole, streetFive: (value) => value.slice(0, 5) },
  streetNumber: { streetNumber: whole },
  city: { city: whole },
  email: { email: whole, mailName: (value) => value.split("@")[0] ?? "" },
  phone: { phone: whole },
  identifier: { identifier: whole, identifierFive: (value) => value.slice(0, 5) },
  text: { text: whole },
};

export function partsOf({ columns, size }: Records): Map<string, Part> {
  const parts = new Map<string, Part>();
  columns.forEach((column, field) => {
    for (const [name, read] of Object.entries(ofField[column.kind] ?? {}))
      if (!parts.has(name)) parts.set(name, { name, fields: [field], of: numbered(column, read) });
  });
  const names = bothNames(columns, size);
  if (names) parts.set("bothNames", names);
  return parts;
}

function whole(value: string): string {
  return value;
}

/** The consonants in order, each once in a row: what is heard of a name. */
function skeleton(value: string): string {
  const [first = ""] = value;
  const rest = value
    .slice(1)
    .replace(/ph/g, "f")
    .replace(/[aeiouyhw ]/g, "")
    .replace(/(.)\1+/g, "$1");
  return value === "" ? "" : `${first}${rest}`.slice(0, 5);
}

function numbered({ values, of }: Column, read: (value: string) => string): Int32Array {
  const numbers = new Map<string, number>([["", 0]]);
  const numberOf = values.map((value) => {
    const key = value === "" ? "" : read(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
  return of.map((value) => numberOf[value] ?? 0);
}

/** First and last name, whichever stands in which field. */
function bothNames(columns: readonly Column[], size: number): Part | undefined {
  const [first, last] = [
    columns.findIndex(({ kind }) => kind === "firstName"),
    columns.findIndex(({ kind }) => kind === "lastName"),
  ];
  const [firsts, lasts] = [columns[first], columns[last]];
  if (!firsts || !lasts) return undefined;
  const numbers = new Map<string, number>();
  const of = new Int32Array(size);
  for (let record = 0; record < size; record++) {
    const [x, y] = [firsts.of[record] ?? 0, lasts.of[record] ?? 0];
    if (x === 0 || y === 0) continue;
    const key = [firsts.values[x] ?? "", lasts.values[y] ?? ""].toSorted().join("\0");
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    of[record] = number;
  }
  return { name: "bothNames", fields: [first, last], of };
}
