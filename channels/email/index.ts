export { createMailDelivery } from "./createMailDelivery.ts";
export { createThreadTokens } from "./thread/index.ts";
