export { createHandoverDesk } from "./handoverDesk.ts";
export { runQueueCare } from "./runQueueCare.ts";
