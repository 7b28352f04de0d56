// One row of the city's open-data export, checked and put in our words. Nothing of the city's field names goes further.
import type { DateTime } from "luxon";
import { z } from "zod";
import { readInstant } from "./civilTime.ts";
import { slug } from "./slug.ts";
import { stripHtml } from "./stripHtml.ts";

const SITE = "https://www.laval.ca";
const labelSchema = z.object({
  Label: z.string(),
  CustomProperties: z.object({ TagType: z.string().nullish() }).nullish(),
});
const labels = z
  .array(labelSchema)
  .nullish()
  .transform((list) => list ?? []);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const filled = z.string().refine((value) => value.trim() !== "");

const rowSchema = z.object({
  Title: filled,
  Excerpt: text,
  PageUrl: filled,
  EventDate: z.string(),
  EndDate: z.string(),
  ActivityInscriptionLabel: text,
  ActivityInscriptionUrl: z.union([z.string(), z.object({ Url: z.string() }).transform(({ Url }) => Url)]).nullish(),
  "ActivityInscriptionUrl.Url": text,
  Clienteles: labels,
  Categories: labels,
  Subcategories: labels,
  Locations: labels,
  Tags: labels,
  Sites: labels,
});

export interface LavalRow {
  id: string;
  url: string;
  page: string;
  title: string;
  text: string;
  start: DateTime;
  end: DateTime;
  registration: { label?: string; url?: string };
  clienteles: string[];
  categories: string[];
  locations: string[];
  neighbourhoods: string[];
  keywords: string[];
  sites: string[];
}

const fields: Record<string, string> = {
  Title: "La fiche n'a pas de titre lisible (champ Title).",
  PageUrl: "La fiche n'a pas de page (champ PageUrl) : rien ne permet de la reconnaître d'un import à l'autre.",
  EventDate: "La date de début n'est pas une date lisible (champ EventDate).",
  EndDate: "La date de fin n'est pas une date lisible (champ EndDate).",
};

/** The row in our words, or one sentence that says why it is refused. */
export function readLavalRow(raw: unknown): LavalRow | string {
  const parsed = rowSchema.safeParse(raw);
  if (!parsed.success) return reasonOf(parsed.error);
  const row = parsed.data;
  const start = readInstant(row.EventDate, "utc");
  const end = readInstant(row.EndDate, "utc");
  const page = pageOf(row.PageUrl);
  const title = stripHtml(row.Title);
  if (!start || !end)
    return `${fields[start ? "EndDate" : "EventDate"]} Reçu : « ${(start ? row.EndDate : row.EventDate).slice(0, 40)} ».`;
  if (end < start) return "La fin précède le début (champs EventDate et EndDate).";
  if (!/[\p{L}\p{N}]/u.test(title)) return fields["Title"] ?? "";
  if (!page) return fields["PageUrl"] ?? "";
  const registration = readLink(row["ActivityInscriptionUrl.Url"] || row.ActivityInscriptionUrl || "");
  const label = row.ActivityInscriptionLabel.trim();
  return {
    ...page,
    title,
    text: stripHtml(row.Excerpt),
    start,
    end,
    registration: { ...(label ? { label } : {}), ...(registration ? { url: registration } : {}) },
    ...readLabels(row),
  };
}

function readLabels(
  row: z.output<typeof rowSchema>,
): Pick<LavalRow, "clienteles" | "categories" | "locations" | "neighbourhoods" | "keywords" | "sites"> {
  const isNeighbourhood = (tag: z.infer<typeof labelSchema>) => tag.CustomProperties?.TagType === "Neighborhood";
  return {
    clienteles: names(row.Clienteles),
    categories: names([...row.Categories, ...row.Subcategories]),
    locations: names(row.Locations),
    neighbourhoods: names(row.Tags.filter(isNeighbourhood)),
    keywords: names(row.Tags.filter((tag) => !isNeighbourhood(tag))),
    sites: names(row.Sites),
  };
}

const names = (list: z.infer<typeof labelSchema>[]) => [
  ...new Set(list.map(({ Label }) => stripHtml(Label)).filter((label) => label !== "")),
];

/** Relative addresses are on the city's site; anything that is not the web (`javascript:`…) is not a link. */
function readLink(address: string): string | undefined {
  if (address.trim() === "") return undefined;
  if (!URL.canParse(address.trim(), SITE)) return undefined;
  const url = new URL(address.trim(), SITE);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The page names the offering: « /Pages/Fr/Calendrier/heure-du-conte.aspx » is `laval-heure-du-conte`. */
function pageOf(address: string): { id: string; url: string; page: string } | undefined {
  const url = readLink(address);
  if (!url) return undefined;
  const { host, pathname } = new URL(url);
  const path = safeDecode(pathname)
    .replace(/^\/Pages\/Fr\/Calendrier\//i, "")
    .replace(/\.aspx$/i, "");
  const page = slug(host === new URL(SITE).host ? path : `${host} ${path}`);
  return page === "" ? undefined : { id: `laval-${page}`, url, page };
}

function safeDecode(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) =>
    Buffer.from(escaped.replaceAll("%", ""), "hex").toString("utf8"),
  );
}

function reasonOf(error: z.ZodError): string {
  const field = String(error.issues[0]?.path[0] ?? "");
  if (field === "") return "La ligne n'est pas une fiche du calendrier (un objet est attendu).";
  return fields[field] ?? `Le champ ${field} n'a pas la forme attendue.`;
}
