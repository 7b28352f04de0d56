import type { FieldKind, Mapping } from "../fields.ts";
import { normalise } from "./normalise.ts";

/** One field of all records: each value once, and for each record which of them; 0 is nothing. */
export interface Column {
  kind: FieldKind;
  name: string;
  values: string[];
  /** How many records have each value. */
  counts: number[];
  of: Int32Array;
}

export interface Records {
  ids: string[];
  columns: Column[];
  size: number;
}

/** Takes records one by one, as a file streams; a million with eight fields take some 300 MB. */
export function createRecords(mapping: Mapping) {
  const ids: string[] = [];
  const growing = mapping.fields.map(({ column, kind }) => growingColumn(column, kind));
  return {
    add(row: Record<string, string | undefined>): void {
      ids.push(row[mapping.id] ?? String(ids.length));
      for (const column of growing) column.add(row[column.name] ?? "");
    },
    done: (): Records => ({ ids, size: ids.length, columns: growing.map((column) => column.done()) }),
  };
}

function growingColumn(name: string, kind: FieldKind) {
  const numbers = new Map<string, number>([["", 0]]);
  const values = [""];
  const counts = [0];
  let of = new Int32Array(1_024);
  let size = 0;

  function numberOf(value: string): number {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, values.length);
    counts.push(0);
    return values.push(value) - 1;
  }

  return {
    name,
    add(raw: string): void {
      const number = numberOf(normalise(kind, raw));
      if (size === of.length) of = grown(of);
      of[size++] = number;
      counts[number] = (counts[number] ?? 0) + 1;
    },
    done: (): Column => ({ kind, name, values, counts, of: of.subarray(0, size) }),
  };
}

function grown(of: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(of.length * 2);
  wider.set(of);
  return wider;
}
