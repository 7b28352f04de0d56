export type CatalogueFormat = "laval-calendar" | "c360";

/** The format of a catalogue file by what stands in it (the city's field names), else by its name. */
export function detectFormat(content: string, fileName: string): CatalogueFormat {
  const head = content.slice(0, 50_000);
  if (/"(?:PageUrl|EventDate|Clienteles)"\s*:/.test(head)) return "laval-calendar";
  const isOurs = /"(?:kind|sessions|startsAt)"\s*:|(?:^|[,;])title_fr(?:[,;]|\s)/m.test(head);
  return !isOurs && /calendrier[-_ ]activites/i.test(fileName) ? "laval-calendar" : "c360";
}
