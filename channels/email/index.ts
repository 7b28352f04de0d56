export { createMailDelivery } from "./createMailDelivery.ts";
export { openDepartures } from "./departures.ts";
export { createThreadTokens } from "./thread/index.ts";
