export { createMailChannel, type MailChannel } from "./createMailChannel.ts";
export { readMailbox } from "../receivers/imap/mailbox.ts";
