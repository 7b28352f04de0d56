export { mailLimits } from "./limits.ts";
export type { Fault, Mail, MailFile, ReadMail } from "./mail.ts";
export { readMail } from "./readMail.ts";
