import type { Clock } from "../../contracts/clock.ts";
import type { Deliver } from "../../contracts/delivery.ts";
import { replyToText } from "../replyToText.ts";
import { writeWhole } from "../writeWhole.ts";

/** North American or international number, as `+15145550123`. */
const phone = /^\+[1-9]\d{6,14}$/;

/** The demonstration's text messages: one file each, in the same directory as its mails. Three header lines, a blank, the text. */
export function createSmsToFiles(parts: { directory: string; clock?: Clock }): Deliver {
  return async (item) => {
    if (!phone.test(item.address)) return { status: "failed", cause: "the number cannot be used" };
    const at = parts.clock?.now() ?? new Date();
    const head = [`To: ${item.address}`, `Date: ${at.toISOString()}`, `Lang: ${item.reply.lang}`];
    const content = `${head.join("\n")}\n\n${replyToText(item.reply)}\n`;
    try {
      const file = { at, kind: "texto", id: item.id, extension: "txt", content };
      return { status: "delivered", receipt: await writeWhole(parts.directory, file) };
    } catch {
      return { status: "retry", cause: "the directory of the demonstration's messages cannot be written" };
    }
  };
}
