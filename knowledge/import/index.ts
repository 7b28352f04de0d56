export { detectFormat, type CatalogueFormat } from "./detectFormat.ts";
export { readFacilities } from "./readFacilities.ts";
export { readOfferings, type ReadOfferingsOptions } from "./readOfferings.ts";
export type { FacilitiesRead, OfferingsRead, Refusal } from "./reading.ts";
