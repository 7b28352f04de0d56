export { createMailDelivery } from "./createMailDelivery.ts";
