export { compare, type Compared } from "./compare.ts";
export { evaluateSearch } from "./evaluate.ts";
export { searchReport } from "./report.ts";
export { readCollection, type Collection } from "./collection.ts";
