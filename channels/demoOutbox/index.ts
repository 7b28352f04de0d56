export { createOutboxPage } from "./createOutboxPage.ts";
export { listOutboxFiles, type OutboxFile } from "./listOutboxFiles.ts";
