export { createMailDelivery } from "./createMailDelivery.ts";
export {
  backstop,
  type Backstop,
  bodyDigest,
  type MayAnswer,
  type SilentReason,
  type ThreadHistory,
} from "./loop/index.ts";
export type { DeliveryOutcome, DeliveryReport, Fault, Mail, MailFile } from "./parse/index.ts";
export { type Inbound, type InboundMail, type InboundSettings, readInbound } from "./readInbound.ts";
export { visibleText } from "./text/index.ts";
export {
  createThreadTokens,
  findThread,
  type MailThread,
  type ThreadFound,
  type ThreadLookup,
  type ThreadTokens,
} from "./thread/index.ts";
