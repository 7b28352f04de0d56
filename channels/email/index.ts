export { createMailDelivery } from "./createMailDelivery.ts";
export { readInbound } from "./readInbound.ts";
