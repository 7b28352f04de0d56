export { detectFormat } from "./detectFormat.ts";
export { readFacilities } from "./readFacilities.ts";
export { readOfferings } from "./readOfferings.ts";
export type { OfferingsRead } from "./reading.ts";
