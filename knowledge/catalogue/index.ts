export { expectations } from "./completeness.ts";
export { findDuplicates } from "./findDuplicates.ts";
export { listEnrichments } from "./listEnrichments.ts";
export { reportCatalogue } from "./reportCatalogue.ts";
