export { createOutboxPage } from "./createOutboxPage.ts";
export { lastCode } from "./lastCode.ts";
export { listOutboxFiles } from "./listOutboxFiles.ts";
export { runOutbox } from "./runOutbox.ts";
