import { createThreadTokens } from "../channels/email/index.ts";
import type { AttachmentStore } from "../channels/attachments/index.ts";
import { createMailChannel, type MailChannel, readMailbox } from "../channels/email/inbound/index.ts";
import type { HandleMessage } from "../contracts/turn.ts";
import type { Base } from "./base.ts";

/** Mails in: whoever brings them, and the turns they become. Nothing is open before `listen`. */
export function openMail(
  { config, registry, clock, log }: Base,
  parts: { handleMessage: HandleMessage; attachments: AttachmentStore },
): Promise<MailChannel> {
  const { smtp, imapUrl, imapProcessed, webhookSecret, ownAddresses, authservIds } = config.inboundMail;
  return createMailChannel({
    ...parts,
    arrivals: registry.arrivals,
    mails: registry.mails,
    bounces: registry.bounces,
    deliveryReports: registry.deliveryReports,
    settings: { ownAddresses, authservIds },
    readToken: createThreadTokens(config.dataKey).read,
    clock,
    log,
    ...(smtp ? { smtp } : {}),
    ...(imapUrl ? { mailbox: readMailbox(imapUrl, imapProcessed) } : {}),
    ...(webhookSecret ? { webhookSecret } : {}),
  });
}
