import { Readable } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";
import { z } from "zod";

const composed = z.object({
  message: z.instanceof(Buffer),
  messageId: z.string(),
  envelope: z.object({ from: z.string(), to: z.array(z.string()) }),
});

const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

/** A mail written out and signed, whose last bytes wait for `leaving`: before them no server takes it, after them any may have. */
export async function handOver(mail: SendMailOptions, leaving: () => Promise<void>) {
  const info: unknown = await composer.sendMail(mail);
  const { message, messageId, envelope } = composed.parse(info);
  return { messageId, mail: { envelope, raw: Readable.from(held(message, leaving)) } };
}

async function* held(message: Buffer, leaving: () => Promise<void>): AsyncGenerator<Buffer> {
  const last = message.lastIndexOf("\r\n", -3);
  yield message.subarray(0, last);
  await leaving();
  yield message.subarray(last);
}
