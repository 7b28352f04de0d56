import type { ArrivalResult, ClaimedArrival } from "../../../contracts/arrivals.ts";
import type { Channel } from "../../../contracts/message.ts";
import type { DeliveryReports } from "../../../contracts/deliveryReport.ts";
import type { Mails } from "../../../contracts/mails.ts";
import type { ChannelLog } from "../../log.ts";
import type { Mail } from "../parse/index.ts";

interface Reached {
  channel: Channel;
  address: string;
}

export interface TakeReportParts {
  mails: Mails;
  deliveryReports: DeliveryReports;
  /** Addresses that mail comes back from for good. */
  bounces: { mark(reached: Reached, cause: string): Promise<void>; clear(reached: Reached): Promise<void> };
  log: ChannelLog;
}

/**
 * A mail of ours that came back (RFC 3464). Anybody can write a report: it counts only when it brings the Message-ID of a mail we
 * sent, which nobody else but its receivers knows, and it marks the address that mail went to, whatever address it names.
 */
export async function takeReport(
  parts: TakeReportParts,
  { providerId, receivedAt }: ClaimedArrival,
  { report, returned, from }: Mail,
  raw: Buffer,
): Promise<ArrivalResult> {
  const failed = report?.recipients.find(({ action }) => action === "failed");
  const address = returned && failed ? await parts.mails.sentTo(returned) : undefined;
  if (returned && failed && address) {
    const cause = `the mail came back (${failed.status})`;
    if (failed.permanent) await parts.bounces.mark({ channel: "email", address }, cause);
    const receipt = `<${returned}>`;
    await parts.deliveryReports.record({ channel: "email", receipt, status: "failed", cause, retryable: false });
    parts.log.warn({ status: failed.status }, "a mail came back");
  }
  await parts.mails.keep({ providerId, sender: from?.address ?? "", fate: "delivery_report", receivedAt, raw });
  return { status: "done" };
}
