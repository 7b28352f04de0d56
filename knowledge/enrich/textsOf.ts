import type { Enrichment } from "../../contracts/enrichment.ts";
import type { Offering } from "../../contracts/offering.ts";
import { plainSpaces } from "./finding.ts";

/** The parts of an offering that are read, spaces made plain: positions count in these. */
export interface Texts {
  title: string;
  description: string;
  /** The words of the page's address: « visite-libre-circuits-… » says what the title does not. */
  page: string;
  place: string;
}

export function textsOf({ title, summary, description, url, places }: Offering): Texts {
  return {
    title: plainSpaces(title.fr),
    description: plainSpaces(description?.fr ?? summary.fr),
    page: pageWords(url),
    place: places.map(({ name }) => name).join(" · "),
  };
}

function pageWords(url: string | undefined): string {
  const last = url?.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  return last.replace(/\.\w+$/, "").replaceAll("-", " ");
}

/** The part in which words stand, and where their first piece does. */
export function locate(
  texts: Texts,
  words: string,
  parts: readonly Enrichment["part"][],
): Pick<Enrichment, "part" | "start"> {
  const [first = ""] = words.split(/ [·/] /);
  for (const part of parts) {
    const start = texts[part].indexOf(first);
    if (start >= 0 && first !== "") return { part, start };
  }
  return { part: parts[0] ?? "description" };
}
