export { createSmsToFiles } from "./createSmsToFiles.ts";
export { replyToSms } from "./replyToSms.ts";
export { segmentsOf } from "./segments.ts";
