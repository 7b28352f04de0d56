export { fieldKinds, guessMapping, kindNamed, type Mapping } from "./fields.ts";
export { createRecords, type Records } from "./read/columns.ts";
export { type Link, resolve, type Resolved } from "./resolve.ts";
