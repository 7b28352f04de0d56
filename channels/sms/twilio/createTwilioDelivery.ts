import twilio from "twilio";
import { z } from "zod";
import type { Deliver, DeliveryResult, OutboxItem } from "../../../contracts/delivery.ts";
import { createHalfSent } from "../../halfSent.ts";
import type { ChannelLog } from "../../log.ts";
import { splitText } from "../../splitText.ts";
import { isPhone } from "../isPhone.ts";
import { replyToSms } from "../replyToSms.ts";
import { createHttpClient } from "./httpClient.ts";
import { isKnownCode, meaningOf } from "./errorCodes.ts";

export interface TwilioAccount {
  accountSid: string;
  authToken: string;
  /** One of our numbers in E.164, or the id of a messaging service (`MG…`). */
  from: string;
  /** Another address than Twilio's, such as a mock's. */
  apiUrl?: string;
}

export interface TwilioDeliveryParts {
  account: TwilioAccount;
  /** Where Twilio says what became of a text; absent: it is not asked. */
  statusUrl?: string;
  /** Where all of a list can be seen. */
  moreUrl?: string;
  log: ChannelLog;
  /** A code that is not in our table. */
  unknownCode: (code: number) => void;
}

const TIMEOUT_MS = 15_000;
/** Twilio refuses a longer body (error 21617). UTF-16 units. */
const MAX_BODY = 1_600;

const refusalSchema = z.object({ status: z.number(), code: z.number().optional() });

/**
 * Sends through Twilio's Messages resource. « Delivered » here means that Twilio has it, and the receipt is its id; what became
 * of it comes by the status callback. A call that ends without an answer is tried again: a text twice is worth less harm than an
 * answer lost, and Twilio has no key by which a repeated call would be known.
 */
export function createTwilioDelivery(parts: TwilioDeliveryParts): Deliver {
  const { account } = parts;
  const client = twilio(account.accountSid, account.authToken, {
    httpClient: createHttpClient({ timeoutMs: TIMEOUT_MS, ...(account.apiUrl ? { apiUrl: account.apiUrl } : {}) }),
  });
  const sender = account.from.startsWith("MG") ? { messagingServiceSid: account.from } : { from: account.from };
  const halfSent = createHalfSent();

  async function send(item: OutboxItem): Promise<string> {
    const bodies = splitText(replyToSms(item.reply, parts), MAX_BODY);
    let receipt = "";
    for (const [index, body] of bodies.entries()) {
      if (index < halfSent.of(item.id)) continue;
      const message = await client.messages.create({
        to: item.address,
        body,
        ...sender,
        ...(parts.statusUrl ? { statusCallback: parts.statusUrl } : {}),
      });
      receipt = message.sid;
      if (index + 1 < bodies.length) halfSent.remember(item.id, index + 1);
    }
    halfSent.forget(item.id);
    return receipt;
  }

  return async (item) => {
    if (!isPhone(item.address)) return { status: "failed", cause: "the number cannot be used" };
    try {
      return { status: "delivered", receipt: await send(item) };
    } catch (error) {
      return failureOf(error, parts);
    }
  };
}

/** Never with the number in it: Twilio's own sentences repeat it. */
function failureOf(error: unknown, { log, unknownCode }: TwilioDeliveryParts): DeliveryResult {
  const refusal = refusalSchema.safeParse(error);
  if (!refusal.success) return { status: "retry", cause: "Twilio does not answer", mayHaveLeft: true };
  const { status: httpStatus, code = 0 } = refusal.data;
  const told = `Twilio answered ${httpStatus}`;
  if (code === 0 && httpStatus >= 500) return { status: "retry", cause: told, mayHaveLeft: true };
  if (code === 0) return { status: httpStatus === 429 ? "retry" : "failed", cause: told };
  if (!isKnownCode(code)) {
    unknownCode(code);
    log.error({ code, httpStatus }, "Twilio refused a text with a code that is not in our table");
  }
  const { cause, retryable } = meaningOf(code, httpStatus);
  return { status: retryable ? "retry" : "failed", cause: `${cause} (${code})` };
}
