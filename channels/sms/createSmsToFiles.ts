import type { Clock } from "../../contracts/clock.ts";
import type { Deliver } from "../../contracts/delivery.ts";
import { writeWhole } from "../writeWhole.ts";
import { isPhone } from "./isPhone.ts";
import { replyToSms } from "./replyToSms.ts";

/** The demonstration's text messages: one file each, in the same directory as its mails. Three header lines, a blank, the text. */
export function createSmsToFiles(parts: { directory: string; clock?: Clock; moreUrl?: string }): Deliver {
  return async (item) => {
    if (!isPhone(item.address)) return { status: "failed", cause: "the number cannot be used" };
    const at = parts.clock?.now() ?? new Date();
    const head = [`To: ${item.address}`, `Date: ${at.toISOString()}`, `Lang: ${item.reply.lang}`];
    const content = `${head.join("\n")}\n\n${replyToSms(item.reply, parts)}\n`;
    try {
      const file = { at, kind: "texto", id: item.id, extension: "txt", content };
      return { status: "delivered", receipt: await writeWhole(parts.directory, file) };
    } catch {
      return { status: "retry", cause: "the directory of the demonstration's messages cannot be written" };
    }
  };
}
