// The merged exports of the city's calendar, a page at a time: the text and the places somebody wrote, apart from the labels somebody chose.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export const lavalFolder = join(import.meta.dirname, "../../../shared/data/laval");
export const lavalIsThere = (): boolean => existsSync(lavalFolder);

const lavalFiles = {
  "2023-24": "laval_calendrier_2023-09_2024-02.jsonl",
  "2024-25": "laval_calendrier_2024-04_2025-02.jsonl",
} as const;
/** The period of a file; a page may stand in both. */
export type LavalPeriod = keyof typeof lavalFiles;

/** What the editors chose, by family. The older file has no such fields: its keywords mix everything, and most pages have none. */
export interface LavalLabels {
  audience: string[];
  category: string[];
  neighbourhood: string[];
}
export interface LavalPage {
  page: string;
  title: string;
  text: string;
  /** Names of the places, as an offering has them: no label, the neighbourhood stands in another field. */
  place: string;
  labels: LavalLabels;
}

const labels = z.array(z.string()).default([]);
const rowSchema = z.object({
  titre: z.string(),
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? ""),
  page: z.string(),
  lieux: labels,
  clienteles: labels,
  categories: labels,
  sous_categories: labels,
  quartiers: labels,
});

/** The pages of one file in the order of their first row; the longest text of a page is its text. */
export function readLavalPages(period: LavalPeriod): LavalPage[] {
  const pages = new Map<string, LavalPage>();
  for (const line of readFileSync(join(lavalFolder, lavalFiles[period]), "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const row = rowSchema.parse(JSON.parse(line));
    const known = pages.get(row.page) ?? { page: row.page, title: row.titre, text: "", place: "", labels: noLabels };
    pages.set(row.page, {
      ...known,
      text: row.description.length > known.text.length ? row.description : known.text,
      place: union(known.place.split(" · ").filter(Boolean), row.lieux).join(" · "),
      labels: {
        audience: union(known.labels.audience, row.clienteles),
        category: union(known.labels.category, [...row.categories, ...row.sous_categories]),
        neighbourhood: union(known.labels.neighbourhood, row.quartiers),
      },
    });
  }
  return [...pages.values()];
}

const noLabels: LavalLabels = { audience: [], category: [], neighbourhood: [] };
const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
