import type { Facility } from "../../contracts/offering.ts";
import { readC360Csv } from "./c360Csv.ts";
import { readC360Json } from "./c360Json.ts";
import type { CatalogueFormat } from "./detectFormat.ts";
import { readLavalCalendar } from "./lavalCalendar.ts";
import type { OfferingsRead } from "./reading.ts";

export interface ReadOfferingsOptions {
  format: CatalogueFormat;
  /** Named in the sentences about faults; a day in it (`_2024-06-12`) is when the content was right. */
  fileName: string;
  facilities: Facility[];
}

/**
 * Reads a catalogue file. Pure: the same content gives deep-equal offerings. A broken row is refused with its number and reason,
 * the rest goes in; when the file as a whole cannot be read, `unreadable` is the one sentence to show and nothing else is filled.
 *
 * @example readOfferings(content, { format: detectFormat(content, "camps.csv"), fileName: "camps.csv", facilities })
 */
export function readOfferings(content: string, { format, fileName, facilities }: ReadOfferingsOptions): OfferingsRead {
  if (format === "laval-calendar") return readLavalCalendar(content, fileName, facilities);
  const isJson = /^\ufeff?\s*[[{]/.test(content);
  return isJson ? readC360Json(content, fileName) : readC360Csv(content, fileName, facilities);
}
