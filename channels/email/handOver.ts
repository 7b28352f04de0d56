import { Readable } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";
import { z } from "zod";

const composed = z.object({
  message: z.instanceof(Buffer),
  messageId: z.string(),
  envelope: z.object({ from: z.string(), to: z.array(z.string()) }),
});

const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });

export type HandOver = (mail: SendMailOptions, leaving: () => void) => Promise<string>;

/**
 * Hands mails over to the server of `options` and resolves with their Message-ID. `leaving` is called once the server takes the
 * content, right before the dot that ends it: without the dot it takes nothing, after it nobody knows until it answers.
 */
export function createHandOver(options: { url: string }): HandOver {
  return async (mail, leaving) => {
    const info: unknown = await composer.sendMail(mail);
    const { message, messageId, envelope } = composed.parse(info);
    const transport = createTransport(options);
    transport.use("stream", ({ message: written }, done) => {
      // Nodemailer's own stream is read ahead, long before the server has agreed to anything; this one is read as it is sent.
      written.createReadStream = () => Readable.from(noticed(message, leaving), { highWaterMark: 1 });
      done();
    });
    await transport.sendMail({ envelope, raw: message });
    return messageId;
  };
}

function* noticed(message: Buffer, leaving: () => void): Generator<Buffer> {
  const last = message.lastIndexOf("\r\n", -3);
  yield message.subarray(0, last);
  yield message.subarray(last);
  leaving();
}
