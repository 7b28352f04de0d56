export { createRequestTypes } from "./createRequestTypes.ts";
export { searchRequestTypes } from "./searchRequestTypes.ts";
