export { createThreadTokens } from "./createThreadTokens.ts";
export { findThread, type MailThread, type ThreadFound } from "./findThread.ts";
