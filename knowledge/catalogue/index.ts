export { findDuplicates } from "./findDuplicates.ts";
