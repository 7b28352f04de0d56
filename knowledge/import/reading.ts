import type { Facility, ImportReport, Offering } from "../../contracts/offering.ts";

/** A row that did not go in: its number in the file (1-based, header not counted), one sentence why, and the row as received. */
export type Refusal = ImportReport["refused"][number];

/** What was read of a catalogue file. `unreadable`: nothing could be, and the sentence names the file, the line and the column. */
export interface OfferingsRead {
  source: string;
  offerings: Offering[];
  refused: Refusal[];
  unreadable?: string;
}

export interface FacilitiesRead {
  facilities: Facility[];
  refused: Refusal[];
  unreadable?: string;
}

/** Where a file stops being what it claims to be; lines and columns count from 1. */
export interface Fault {
  line: number;
  column: number;
  why: string;
}

export function faultSentence(fileName: string, { line, column, why }: Fault): string {
  return `${fileName}, ligne ${line}, colonne ${column} : ${why}.`;
}
