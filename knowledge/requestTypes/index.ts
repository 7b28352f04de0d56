export { createRequestTypes } from "./createRequestTypes.ts";
