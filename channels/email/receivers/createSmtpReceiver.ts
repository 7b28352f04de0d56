import { once } from "node:events";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { ReceiveMail } from "../inbound/receiveMail.ts";
import type { ChannelLog } from "../../log.ts";
import { isOurs } from "../ownAddresses.ts";
import type { ReceiverLimits } from "./limits.ts";

export interface SmtpReceiverParts {
  listen: { host: string; port: number };
  ownAddresses: readonly string[];
  /** Addresses of servers whose word on the sender is believed, beside this machine. */
  trustedRelays: readonly string[];
  receive: ReceiveMail;
  limits: ReceiverLimits;
  log: ChannelLog;
}

export interface SmtpReceiver {
  port: number;
  stop: () => Promise<void>;
}

/**
 * Takes mails for our own addresses, on the inner side of the city's mail servers: no login, no relaying, no TLS of its own. It says
 * 250 once a mail is durable and 451 when it could not be kept, so that whoever hands it over tries again. Rejects when the port is taken.
 */
export async function createSmtpReceiver(parts: SmtpReceiverParts): Promise<SmtpReceiver> {
  const { listen, limits, log } = parts;
  const allowed = new RateLimiterMemory({ points: limits.mails.points, duration: limits.mails.seconds });
  const server = new SMTPServer({
    name: "citoyen-360",
    banner: "citoyen-360",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: limits.bytes,
    maxClients: limits.connections,
    socketTimeout: limits.silenceMs,
    closeTimeout: 2_000,
    onMailFrom: (_address, { remoteAddress }, done) =>
      void allowed.consume(remoteAddress).then(
        () => done(),
        () => done(refusal(451, "too many mails at once, try again later")),
      ),
    onRcptTo: ({ address }, { envelope: { rcptTo } }, done) => {
      if (!isOurs(address, parts.ownAddresses)) return done(refusal(550, "no such address here"));
      return rcptTo.length < limits.recipients ? done() : done(refusal(452, "too many recipients"));
    },
    onData: (stream, session, done) =>
      void take(parts, stream, session).then(
        (fault) => done(fault),
        (err: unknown) => {
          log.error({ err }, "a mail could not be kept; whoever sent it tries again");
          done(refusal(451, "it could not be kept, try again later"));
        },
      ),
  });
  server.on("error", (err) => log.warn({ err }, "a connection to the mail receiver failed"));
  const { port } = await listening(server, listen);
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function take(
  { receive, limits, trustedRelays }: SmtpReceiverParts,
  stream: SMTPServerDataStream,
  { envelope: { mailFrom }, remoteAddress }: SMTPServerSession,
): Promise<Error | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk);
    size += piece.length;
    if (size <= limits.bytes) chunks.push(piece);
  }
  if (size > limits.bytes) return refusal(552, `more than ${limits.bytes} bytes`);
  const trusted = isThisMachine(remoteAddress) || trustedRelays.includes(remoteAddress);
  await receive(Buffer.concat(chunks), { trusted, from: mailFrom === false ? "" : mailFrom.address });
  return undefined;
}

const isThisMachine = (address: string): boolean => /^(?:127\.|::1$|::ffff:127\.)/.test(address);

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

async function listening(server: SMTPServer, { host, port }: SmtpReceiverParts["listen"]): Promise<{ port: number }> {
  const listener = server.listen(port, host);
  await once(listener, "listening");
  const address = listener.address();
  return { port: typeof address === "object" && address ? address.port : port };
}
