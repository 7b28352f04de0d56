/**
 * The territory of Laval: postal areas (first three characters of the postal code) with the point that stands for each,
 * and the former municipalities used as neighbourhoods. Points: GeoNames postal data, CC BY 4.0, rounded to 100 m.
 */
export interface PostalArea {
  code: string;
  neighbourhood: string;
  lat: number;
  lon: number;
}

const area = (code: string, neighbourhood: string, lat: number, lon: number): PostalArea => ({
  code,
  neighbourhood,
  lat,
  lon,
});

export const postalAreas: readonly PostalArea[] = [
  area("H7A", "Duvernay", 45.672, -73.592),
  area("H7B", "Saint-François", 45.635, -73.677),
  area("H7C", "Saint-Vincent-de-Paul", 45.618, -73.664),
  area("H7E", "Duvernay", 45.614, -73.669),
  area("H7G", "Pont-Viau", 45.557, -73.679),
  area("H7H", "Auteuil", 45.643, -73.749),
  area("H7J", "Auteuil", 45.684, -73.673),
  area("H7K", "Auteuil", 45.612, -73.79),
  area("H7L", "Sainte-Rose", 45.63, -73.78),
  area("H7M", "Vimont", 45.609, -73.733),
  area("H7N", "Laval-des-Rapides", 45.577, -73.701),
  area("H7P", "Fabreville", 45.592, -73.829),
  area("H7R", "Laval-Ouest", 45.548, -73.858),
  area("H7S", "Chomedey", 45.573, -73.744),
  area("H7T", "Chomedey", 45.557, -73.748),
  area("H7V", "Chomedey", 45.536, -73.727),
  area("H7W", "Chomedey", 45.549, -73.764),
  area("H7X", "Sainte-Dorothée", 45.536, -73.823),
  area("H7Y", "Îles-Laval", 45.521, -73.835),
];

export interface Neighbourhood {
  name: string;
  /** Other ways people write it, already folded. */
  nicknames: readonly string[];
  lat: number;
  lon: number;
}

const neighbourhood = (name: string, lat: number, lon: number, ...nicknames: string[]): Neighbourhood => ({
  name,
  lat,
  lon,
  nicknames,
});

export const neighbourhoods: readonly Neighbourhood[] = [
  neighbourhood("Auteuil", 45.632, -73.756),
  neighbourhood("Chomedey", 45.548, -73.749, "chomedy", "chomeday"),
  neighbourhood("Duvernay", 45.592, -73.669, "duvernay-est"),
  neighbourhood("Fabreville", 45.566, -73.839),
  neighbourhood("Îles-Laval", 45.521, -73.835, "iles laval"),
  neighbourhood("Laval-des-Rapides", 45.558, -73.701, "ldr", "laval des rapides"),
  neighbourhood("Laval-Ouest", 45.551, -73.87, "laval ouest"),
  neighbourhood("Laval-sur-le-Lac", 45.53, -73.866, "laval sur le lac"),
  neighbourhood("Pont-Viau", 45.571, -73.687, "pont viau"),
  neighbourhood(
    "Sainte-Dorothée",
    45.534,
    -73.815,
    "ste-dorothee",
    "ste dorothee",
    "ste-do",
    "ste do",
    "sainte dorothee",
  ),
  neighbourhood("Saint-François", 45.67, -73.593, "st-francois", "st francois", "saint francois"),
  neighbourhood("Sainte-Rose", 45.613, -73.781, "ste-rose", "ste rose", "sainte rose"),
  neighbourhood(
    "Saint-Vincent-de-Paul",
    45.615,
    -73.651,
    "st-vincent-de-paul",
    "st vincent de paul",
    "st-vincent",
    "svp",
  ),
  neighbourhood("Vimont", 45.608, -73.727),
];

/** Great-circle distance in kilometres (haversine, mean Earth radius 6 371 km). */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
