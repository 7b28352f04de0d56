import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { describe, expect, it, onTestFinished } from "vitest";
import { createMailDelivery } from "../../channels/email/index.ts";
import { mailFailure } from "../../channels/email/mailFailure.ts";
import { createSmsToFiles } from "../../channels/sms/index.ts";
import { listOutboxFiles } from "../../channels/outbox/index.ts";
import { describeDeliver, type Arrived } from "./deliverConformance.ts";
import { writtenBySms } from "./sms/written.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { outboxItem } from "./outboxItem.ts";

const from = "Citoyen 360 <bonjour@laval.example>";
const clock = { now: () => new Date("2024-06-13T13:00:00.123Z") };
const newDirectory = () => join(temporaryFolder(), "outbox");
/** A file where the directory should be. */
function notADirectory(): string {
  const path = newDirectory();
  writeFileSync(path, "");
  return path;
}

const filesArrived = (directory: string) => async (): Promise<Arrived[]> =>
  (await listOutboxFiles(directory)).map(({ to = "", text = "", lang }) => ({ to, text, lang }));

const unusableMails = [
  "",
  "nobody",
  "a@b",
  "a@laval.example\r\nBcc: autre@laval.example",
  "a@laval.example, b@laval.example",
  "Moi <a@laval.example>",
  `${"x".repeat(400)}@laval.example`,
];

describeDeliver("mail to files", {
  addresses: ["citoyenne@courriel.example", "citoyen@courriel.example"],
  unusable: unusableMails,
  async open() {
    const directory = newDirectory();
    return { deliver: createMailDelivery({ directory, from, clock }), arrived: filesArrived(directory) };
  },
  openBroken: async () => createMailDelivery({ directory: notADirectory(), from }),
});

describeDeliver("SMS to files", {
  ...writtenBySms,
  addresses: ["+15145550123", "+14505550187"],
  unusable: ["", "5145550123", "+1 514 555 0123", "+15145550123\nTo: +14505550187", "citoyenne@courriel.example"],
  async open() {
    const directory = newDirectory();
    return { deliver: createSmsToFiles({ directory, clock }), arrived: filesArrived(directory) };
  },
  openBroken: async () => createSmsToFiles({ directory: notADirectory() }),
});

interface Received {
  envelopeTo: string[];
  raw: string;
}

/** A real mail server on an ephemeral port, which may answer a recipient with an error of its own. */
async function startMailServer(refuse: (address: string) => number | undefined = () => undefined) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, callback) {
      const code = refuse(address);
      callback(code ? Object.assign(new Error(`no ${address}`), { responseCode: code }) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", () => {
        received.push({
          envelopeTo: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  return { smtpUrl: `smtp://127.0.0.1:${address.port}`, received };
}

describeDeliver("mail by SMTP", {
  addresses: ["citoyenne@courriel.example", "citoyen@courriel.example"],
  unusable: unusableMails,
  async open() {
    const { smtpUrl, received } = await startMailServer();
    return {
      deliver: createMailDelivery({ smtpUrl, from }),
      arrived: () =>
        Promise.all(
          received.map(async ({ envelopeTo, raw }) => {
            const mail = await PostalMime.parse(raw);
            const lang = mail.headers.find(({ key }) => key === "content-language")?.value;
            return { to: envelopeTo.join(), text: mail.text?.trimEnd() ?? "", lang };
          }),
        ),
    };
  },
  openBroken: async () => createMailDelivery({ smtpUrl: "smtp://127.0.0.1:1", from }),
});

describe("a mail", () => {
  async function sent(changes: Parameters<typeof outboxItem>[0] = {}) {
    const directory = newDirectory();
    await createMailDelivery({ directory, from, clock })(outboxItem(changes));
    const [name = ""] = readdirSync(directory);
    const raw = readFileSync(join(directory, name), "utf8");
    return { name, raw, mail: await PostalMime.parse(raw), mode: statSync(join(directory, name)).mode & 0o777 };
  }

  it("is a file with a readable name, whole, and its owner's alone", async () => {
    const { name, mode } = await sent();
    expect(name).toBe("20240613T130000123Z-courriel-item-1.eml");
    expect(mode).toBe(0o600);
  });

  it("says who, when, in which language, and that a machine wrote it", async () => {
    const { mail } = await sent({ subject: "Votre code" });
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(mail).toMatchObject({
      subject: "Votre code",
      from: { name: "Citoyen 360", address: "bonjour@laval.example" },
      messageId: "<item-1@laval.example>",
    });
    expect(new Date(mail.date ?? "").toISOString()).toBe("2024-06-13T13:00:00.000Z");
    expect([header("auto-submitted"), header("content-language")]).toEqual(["auto-generated", "fr"]);
  });

  it("has the same Message-ID when delivered again", async () => {
    expect((await sent()).mail.messageId).toBe((await sent()).mail.messageId);
  });

  it("is HTML with its language, headings and lists, and nothing that runs or loads", async () => {
    const text = "<img src=x onerror=alert(1)>\nligne 2\n\nparagraphe 2";
    const item = outboxItem();
    const cards = item.reply.cards.map((card) => ({ ...card, title: "Swim <b>", lang: "en" as const }));
    const { mail } = await sent({ reply: { ...item.reply, text, cards } });
    expect(mail.html).toContain('<html lang="fr">');
    expect(mail.html).toContain("<p>&lt;img src=x onerror=alert(1)&gt;<br>\nligne 2</p>\n<p>paragraphe 2</p>");
    expect(mail.html).toContain('<h2 lang="en">Swim &lt;b&gt;</h2>');
    expect(mail.html).toContain("<dt>Quand</dt><dd>samedi 9 h</dd>");
    expect(mail.html).toContain('<a href="https://laval.example/o1">');
    expect(mail.html).not.toMatch(/<(img|script|style|link|iframe|b)\b/);
  });

  it("has a subject of ours when there is none, in each language", async () => {
    expect((await sent()).mail.subject).toBe("Votre échange avec la Ville de Laval");
    const english = { ...outboxItem().reply, lang: "en" as const };
    expect((await sent({ reply: english })).mail.subject).toBe("Your exchange with the City of Laval");
  });

  it("cannot be given other headers through its subject or id", async () => {
    const { mail, name } = await sent({ subject: "Code\r\nBcc: autre@laval.example", id: "../x>\r\nBcc: y" });
    expect(mail.bcc).toBeUndefined();
    expect(name).toBe("20240613T130000123Z-courriel-___x___Bcc__y.eml");
  });
});

describe("what a mail server answers", () => {
  it.each([
    [550, "failed"],
    [552, "failed"],
    [450, "retry"],
    [421, "retry"],
  ])("%i to a recipient is %s", async (code, status) => {
    const { smtpUrl, received } = await startMailServer(() => code);
    const result = await createMailDelivery({ smtpUrl, from })(outboxItem());
    expect(result).toMatchObject({ status, cause: expect.stringContaining(String(code)) });
    expect(JSON.stringify(result)).not.toContain("citoyenne");
    expect(received).toEqual([]);
  });

  it("a refused greeting is tried again, even for good", async () => {
    const server = createServer((socket) => socket.end("554 no service here\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const result = await createMailDelivery({ smtpUrl: `smtp://127.0.0.1:${port}`, from })(outboxItem());
    expect(result.status).toBe("retry");
  });

  it.each<[string, unknown, string]>([
    ["a refused login", { code: "EAUTH", responseCode: 535 }, "retry"],
    ["no TLS", { code: "ETLS" }, "retry"],
    ["an unknown name", { code: "EDNS" }, "retry"],
    ["silence", { code: "ETIMEDOUT" }, "retry"],
    ["a mailbox that does not exist", { code: "EENVELOPE", responseCode: 550 }, "failed"],
    ["a full mailbox", { code: "EENVELOPE", responseCode: 452 }, "retry"],
    ["a mail too large", { code: "EMESSAGE", responseCode: 552 }, "failed"],
    ["no usable recipient", { code: "EENVELOPE" }, "failed"],
    ["something that is no error", "boom", "retry"],
  ])("%s", (_name, error, status) => expect(mailFailure(error).status).toBe(status));
});

describe("a mail delivery that could never work is refused at start", () => {
  it.each([
    [{ from }, /SMTP_URL/],
    [{ from: "Citoyen 360", directory: "x" }, /sender must be an address/],
  ])("%j", (parts, message) => expect(() => createMailDelivery(parts)).toThrow(message));
});
