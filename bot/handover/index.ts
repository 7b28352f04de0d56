export { createHandoverDesk, type HandoverDesk } from "./handoverDesk.ts";
export { runQueueCare } from "./runQueueCare.ts";
