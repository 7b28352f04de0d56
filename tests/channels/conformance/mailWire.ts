import { createTransport } from "nodemailer";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { z } from "zod";
import { mailSource } from "../email/mailSource.ts";
import type { ChannelUnderTest } from "./wire.ts";

const ours = "bonjour@citoyen360.example";

interface Received {
  to: string;
  text: string;
  replyTo: string;
  newsletter: boolean;
  at: number;
}
const received: Received[] = [];
let failing = 0;

/** What the server is told of mail: its own receiver on a free port, and where its answers go, a citizen's mail server. */
export async function mailEnvironment(atEnd: (close: () => void) => void): Promise<Record<string, string>> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      if (failing-- > 0) {
        stream.resume();
        return void stream.once("end", () => done(Object.assign(new Error("try later"), { responseCode: 451 })));
      }
      const at = performance.now();
      void simpleParser(stream).then(({ text = "", replyTo, headers }) => {
        const to = envelope.rcptTo[0]?.address ?? "";
        const newsletter = headers.has("list");
        received.push({ to, text, replyTo: replyTo?.value[0]?.address ?? ours, newsletter, at });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEnd(() => {
    server.close();
  });
  const { port } = z.object({ port: z.number() }).parse(server.server.address());
  return { SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_LISTEN: "127.0.0.1:0" };
}

/** When each newsletter arrived, by the clock of this process. */
export const newslettersAt = (): number[] => received.flatMap(({ newsletter, at }) => (newsletter ? [at] : []));

const addressOf = (person: string) => `${person}@example.org`;

/** A mail to the built-in SMTP receiver; the answer comes to the citizen's server, and the next mail answers it. */
export const mailWire: ChannelUnderTest = {
  name: "e-mail",
  async open({ smtpPort, atEnd }) {
    const transport = createTransport({
      host: "127.0.0.1",
      port: smtpPort,
      secure: false,
      pool: true,
    });
    atEnd(() => transport.close());
    const heard = (person: string) => received.filter(({ to }) => to === addressOf(person));
    return {
      async send({ person, id, text }) {
        const from = addressOf(person);
        const to = heard(person).at(-1)?.replyTo ?? ours;
        const raw = mailSource(
          {
            From: from,
            To: to,
            "Message-ID": `<${id}@example.org>`,
            "Content-Type": "text/plain; charset=utf-8",
            "Content-Transfer-Encoding": "base64",
            Subject: text.trim() ? "Question" : "",
          },
          `${Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`,
        );
        return transport.sendMail({ envelope: { from, to }, raw }).then(
          () => "taken",
          () => "refused",
        );
      },
      heard: async (person) => heard(person).map(({ text }) => text),
      isOf: ({ channel, mail }, person) => channel === "email" && mail?.from === addressOf(person),
      failOnce: () => (failing = 1),
    };
  },
};
