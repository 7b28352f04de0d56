import type { SendMailOptions } from "nodemailer";
import type { OutboxItem } from "../../contracts/delivery.ts";
import { labels } from "../labels.ts";
import { replyToText } from "../replyToText.ts";
import { repliesToHtml } from "./repliesToHtml.ts";
import { answerHeaders, answerSubject } from "./threadHeaders.ts";
import { unsubscribeHeaders } from "./unsubscribeHeaders.ts";

/** The key that signs mails, and where its public half is: the TXT record `<keySelector>._domainkey.<domainName>`. */
export interface Dkim {
  domainName: string;
  keySelector: string;
  /** PEM. */
  privateKey: string;
}

export interface MailSender {
  /** `Citoyen 360 <bonjour@ville.example>`, its address alone, and its domain. */
  from: string;
  address: string;
  domain: string;
  at: Date;
  replyTo?: (address: string, threadId: string) => string;
  dkim?: Dkim;
}

// RFC 8058 (section 4) wants both unsubscribe headers signed; the others are those a forger would change.
const SIGNED =
  "From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:In-Reply-To:References:Auto-Submitted:List-Id:List-Unsubscribe:List-Unsubscribe-Post";

/** An outbox item as a mail: text and HTML. Its Message-ID is that of the item, so that a second delivery can be recognised. */
export function itemToMail(item: OutboxItem, sender: MailSender): SendMailOptions & { date: Date } {
  const replies = [item.reply, ...(item.more ?? [])];
  const { lang } = item.reply;
  const { threadId, answers, unsubscribeUrl, newsletter } = item.mail ?? {};
  const subject = item.subject ?? (answers ? answerSubject(answers.subject) : undefined) ?? labels.subject[lang];
  return {
    from: sender.from,
    to: item.address,
    ...(threadId && sender.replyTo ? { replyTo: sender.replyTo(sender.address, threadId) } : {}),
    subject,
    date: sender.at,
    messageId: `<${item.id.replace(/[^\w.-]/g, "_")}@${sender.domain}>`,
    text: replies.map(replyToText).join("\n\n"),
    html: newsletter?.html ?? repliesToHtml(replies, subject),
    ...(item.files
      ? { attachments: item.files.map(({ name, contentType, content }) => ({ filename: name, contentType, content })) }
      : {}),
    headers: {
      ...(item.agent === undefined ? byMachine(answers !== undefined) : {}),
      "Content-Language": lang,
      ...(answers ? answerHeaders(answers) : {}),
      ...(newsletter ? { "List-Id": `<${newsletter.listId}.${sender.domain}>` } : {}),
      ...(unsubscribeUrl ? unsubscribeHeaders(unsubscribeUrl) : {}),
    },
    ...(sender.dkim ? { dkim: { ...sender.dkim, headerFieldNames: SIGNED } } : {}),
  };
}

/** Nobody's holiday message may answer a machine (RFC 3834); `All` is the same wish in Microsoft's words. */
const byMachine = (answers: boolean) => ({
  "Auto-Submitted": answers ? "auto-replied" : "auto-generated",
  "X-Auto-Response-Suppress": "All",
});
