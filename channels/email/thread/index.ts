export { createThreadTokens } from "./createThreadTokens.ts";
export { findThread } from "./findThread.ts";
