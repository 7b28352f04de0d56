export { createDesk } from "./createDesk.ts";
export { runDeskRetention } from "./runDeskRetention.ts";
