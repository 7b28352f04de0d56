import { fold } from "../../contracts/fold.ts";
import type { EnrichmentFilter, EnrichmentPage, ListedEnrichment } from "../../contracts/catalogueReport.ts";
import type { CatalogueEntry } from "../../contracts/enrichment.ts";

const PAGE_SIZE = 25;

/** The enrichments that a filter lets through, a page at a time, in the order of the catalogue. Words are looked for in titles and quotes. */
export async function listEnrichments(
  entries: AsyncIterable<CatalogueEntry>,
  filter: EnrichmentFilter,
): Promise<EnrichmentPage> {
  const first = (filter.page - 1) * PAGE_SIZE;
  const items: ListedEnrichment[] = [];
  let total = 0;
  for await (const { offering, enrichments } of entries) {
    if (filter.source !== undefined && offering.source !== filter.source) continue;
    for (const { standing, ...enrichment } of enrichments) {
      if (filter.standing !== undefined && standing !== filter.standing) continue;
      if (filter.field !== undefined && enrichment.field !== filter.field) continue;
      if (!holdsWords(filter.text, `${offering.title.fr} ${enrichment.words}`)) continue;
      if (total >= first && items.length < PAGE_SIZE)
        items.push({
          offeringId: offering.id,
          title: offering.title.fr,
          source: offering.source,
          standing,
          enrichment,
        });
      total++;
    }
  }
  return { items, total, page: filter.page, pageSize: PAGE_SIZE };
}

const holdsWords = (asked: string | undefined, text: string) =>
  asked === undefined || fold(text).includes(fold(asked.trim()));
