// Who is learned from and who is kept to measure. Near copies of a page go together: nothing learned is measured.
import { components } from "../../knowledge/catalogue/components.ts";
import { similarPairs } from "../../knowledge/catalogue/similarPairs.ts";
import { hash } from "../../knowledge/enrich/hash.ts";
import { readLavalPages, type LavalPage } from "./lavalPages.ts";

/** Texts that share so many of their runs of three words are copies. */
const COPY = 0.7;
/** One group of copies in five is held out, by the hash of its first page. */
const HELD_OUT = 5;

export interface SplitPage extends LavalPage {
  /** The first page of its group of copies. */
  group: string;
  heldOut: boolean;
}

/** The pages of the file that has the editors' fields, with the side they are on. */
export function splitPages(): SplitPage[] {
  const pages = readLavalPages("2024-25");
  const texts = pages.map(({ title, text }) => `${title} ${text}`);
  const groups = components(pages.length, similarPairs(texts, COPY));
  return pages.map((page, at) => {
    const group = pages[groups[at] ?? at]?.page ?? page.page;
    return { ...page, group, heldOut: hash(`held out: ${group}`) % HELD_OUT === 0 };
  });
}
