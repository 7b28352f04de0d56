export { createMailDelivery, type MailParts } from "./createMailDelivery.ts";
