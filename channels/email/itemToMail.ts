import type { SendMailOptions } from "nodemailer";
import type { OutboxItem } from "../../contracts/delivery.ts";
import { labels } from "../labels.ts";
import { replyToText } from "../replyToText.ts";
import { replyToHtml } from "./replyToHtml.ts";

/** An outbox item as a mail: text and HTML. Its Message-ID is that of the item, so that a second delivery can be recognised. */
export function itemToMail(item: OutboxItem, sender: { from: string; domain: string; at: Date }): SendMailOptions {
  const subject = item.subject ?? labels.subject[item.reply.lang];
  return {
    from: sender.from,
    to: item.address,
    subject,
    date: sender.at,
    messageId: `<${item.id.replace(/[^\w.-]/g, "_")}@${sender.domain}>`,
    text: replyToText(item.reply),
    html: replyToHtml(item.reply, subject),
    ...(item.files
      ? { attachments: item.files.map(({ name, contentType, content }) => ({ filename: name, contentType, content })) }
      : {}),
    // Nobody's holiday message may answer a machine (RFC 3834); `All` is the same wish in Microsoft's words.
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": item.reply.lang,
    },
  };
}
