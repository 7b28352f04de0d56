export { mailLimits, type MailLimits } from "./limits.ts";
export type { BrokenCause, Fault, FaultCode, Mail, Mailbox, MailFile, ReadMail } from "./mail.ts";
export type { CalendarPart } from "./readCalendar.ts";
export type { DeliveryOutcome, DeliveryReport } from "./readDeliveryReport.ts";
export { readMail } from "./readMail.ts";
