export { demonstrationCatalogue } from "./catalogue.ts";
export { demonstrationCitizens } from "./citizens/citizens.ts";
export { demonstrationConsents } from "./citizens/consents.ts";
export { demonstrationPersonas } from "./citizens/personas.ts";
export { demonstrationFacilities } from "./facilities.ts";
export { demonstrationStaff } from "./staff.ts";
