export { createMailChannel, type MailChannel } from "./createMailChannel.ts";
export { checkMailbox } from "../receivers/imap/checkMailbox.ts";
export { readMailbox } from "../receivers/imap/mailbox.ts";
