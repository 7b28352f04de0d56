import type { Language } from "../../../contracts/language.ts";
import type { Offering } from "../../../contracts/offering.ts";

/** A part of an offering that is read: how much a word in it counts, and how much its length does (BM25F). */
export interface Field {
  name: string;
  language: Language;
  weight: number;
  lengthNorm: number;
  read(offering: Offering): string;
}

export const fields: readonly Field[] = [
  { name: "title", language: "fr", weight: 3, lengthNorm: 0.3, read: ({ title }) => title.fr },
  { name: "labels", language: "fr", weight: 1.4, lengthNorm: 0.4, read: labels },
  { name: "body", language: "fr", weight: 1, lengthNorm: 0.7, read: body },
  { name: "places", language: "fr", weight: 1.2, lengthNorm: 0.3, read: places },
  { name: "titleEn", language: "en", weight: 2.5, lengthNorm: 0.3, read: ({ title }) => title.en ?? "" },
  {
    name: "bodyEn",
    language: "en",
    weight: 0.8,
    lengthNorm: 0.7,
    read: ({ summary, description }) => joined(summary.en, description?.en),
  },
];

function labels(offering: Offering): string {
  return [...offering.categories, ...offering.topics, ...offering.keywords, offering.subsidy?.programme].join(" ; ");
}

function body({ summary, description, service, subsidy }: Offering): string {
  const conditions = subsidy?.conditions.map((condition) => condition.text.fr).join(" ; ");
  return [joined(summary.fr, description?.fr), service?.requestType, conditions].join(" ; ");
}

/** The summary is often the head of the description: it is read once. */
function joined(summary = "", description = ""): string {
  return description.startsWith(summary.replace(/…$/, "")) ? description : `${summary} ${description}`;
}

function places(offering: Offering): string {
  const names = offering.places.map((place) => place.name);
  const session = offering.sessions.map(({ place }) => place?.name ?? "");
  return [...new Set([...names, ...session, ...offering.neighbourhoods, offering.organism ?? ""])].join(" ; ");
}

/** What the embedding reads: the head of the offering, most telling words first. */
export function embeddedText(offering: Offering): string {
  const head = [offering.title.fr, ...offering.topics, ...offering.keywords, offering.title.en ?? ""];
  return `${head.join(". ")}. ${offering.summary.fr}`.slice(0, 600);
}
