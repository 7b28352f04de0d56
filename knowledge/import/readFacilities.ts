import { z } from "zod";
import { facilitySchema, type Facility } from "../../contracts/offering.ts";
import { readCsvRows, type CsvRow } from "./csvRows.ts";
import { neighbourhoodOf } from "./neighbourhoodOf.ts";
import { faultSentence, type FacilitiesRead, type Refusal } from "./reading.ts";
import { slug } from "./slug.ts";

/**
 * Reads the places of the city: a CSV with `nom,adresse,ville,province,code_postal,lat,lon,telephone`. Ids come from the
 * name (`lieu-…`), so that the same place keeps its id from one file to the next; a place given twice is refused the second time.
 */
export function readFacilities(content: string, fileName: string): FacilitiesRead {
  const table = readCsvRows(content, ["nom", "lat", "lon"]);
  if ("fault" in table) return { facilities: [], refused: [], unreadable: faultSentence(fileName, table.fault) };
  const facilities = new Map<string, Facility>();
  const refused: Refusal[] = [...table.refused];
  for (const { row, cells } of table.rows) {
    const read = readFacility(cells);
    if (typeof read === "string") refused.push({ row, reason: read, raw: cells });
    else if (facilities.has(read.id))
      refused.push({ row, reason: `Le lieu « ${read.name} » est déjà plus haut dans le fichier.`, raw: cells });
    else facilities.set(read.id, read);
  }
  return { facilities: [...facilities.values()], refused };
}

const coordinate = (low: number, high: number) => z.coerce.number().min(low).max(high);
const rowSchema = z.object({
  nom: z.string().regex(/[\p{L}\p{N}]/u),
  lat: coordinate(44, 47),
  lon: coordinate(-75, -72),
  adresse: z.string().optional(),
  ville: z.string().optional(),
  code_postal: z.string().optional(),
  telephone: z.string().optional(),
});

const reasons: Record<string, string> = {
  nom: "Le lieu n'a pas de nom.",
  lat: "La latitude manque ou n'est pas dans la région de Laval.",
  lon: "La longitude manque ou n'est pas dans la région de Laval.",
};

function readFacility(cells: CsvRow): Facility | string {
  const parsed = rowSchema.safeParse(cells);
  if (!parsed.success) return reasons[String(parsed.error.issues[0]?.path[0])] ?? "La ligne n'est pas celle d'un lieu.";
  const { nom, lat, lon, adresse, ville, code_postal, telephone } = parsed.data;
  const neighbourhood = neighbourhoodOf({ lat, lon });
  return facilitySchema.parse({
    id: `lieu-${slug(nom)}`,
    name: nom.replace(/\s+/g, " "),
    lat,
    lon,
    ...(adresse ? { address: adresse } : {}),
    ...(ville ? { city: ville } : {}),
    ...(code_postal ? { postalCode: code_postal } : {}),
    ...(neighbourhood ? { neighbourhood } : {}),
    ...(telephone ? { phone: telephone } : {}),
  });
}
