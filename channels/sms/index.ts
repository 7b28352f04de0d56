export { createSmsToFiles } from "./createSmsToFiles.ts";
export { readKeyword } from "./keywords/readKeyword.ts";
export { replyToSms } from "./replyToSms.ts";
export { segmentsOf } from "./segments.ts";
