export { mailLimits } from "./limits.ts";
export type { Fault, Mail, ReadMail } from "./mail.ts";
export { readMail } from "./readMail.ts";
