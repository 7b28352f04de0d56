export { demonstrationCatalogue } from "./catalogue.ts";
export { demonstrationFacilities } from "./facilities.ts";
export { demonstrationStaff } from "./staff.ts";
