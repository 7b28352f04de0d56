import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ImapFlow } from "imapflow";
import { mailSource } from "../mailSource.ts";
import { type City, eventually, quiet, startCity } from "./city.ts";
import { noServers, notRun } from "./mailServers.ts";

const mailbox = "ville@citoyens.test";

describe.skipIf(noServers)(`a mailbox that is watched${notRun}`, () => {
  let one: City;
  beforeAll(async () => {
    one = await startCity(["marie", "ville"], { IMAP_USER: "ville", MAIL_ADDRESSES: mailbox });
  }, 120_000);
  afterAll(() => one.stop());

  const write = (id: string, body: string, headers: Record<string, string> = {}) =>
    one.servers.swaks({
      from: "marie@citoyens.test",
      to: mailbox,
      "header-From": "marie@citoyens.test",
      "header-Message-Id": `<${id}@citoyens.test>`,
      ...headers,
      body,
    });
  const headersOf = (id: string) => ({
    From: "marie@citoyens.test",
    To: mailbox,
    "Message-ID": `<${id}@citoyens.test>`,
    "Content-Type": "text/plain; charset=utf-8",
  });
  const answersTo = (id: string) =>
    one.servers.delivered("marie").filter((mail) => mail.includes(`In-Reply-To: <${id}@citoyens.test>`)).length;
  async function inMailbox<T>(use: (client: ImapFlow) => Promise<T>): Promise<T> {
    const auth = { user: "ville", pass: "secret" };
    const client = new ImapFlow({ host: "127.0.0.1", port: one.servers.imapPort, secure: false, auth, logger: false });
    await client.connect();
    await client.mailboxOpen("INBOX");
    try {
      return await use(client);
    } finally {
      await client.logout();
    }
  }

  it("is told of a mail at once, answers it and marks it", async () => {
    await write("idle", "Où est la bibliothèque la plus proche de Chomedey?");
    await eventually(() => answersTo("idle") === 1, 10);
    const flags = await inMailbox(async (client) => client.fetchOne("1", { flags: true }));
    expect(flags && [...(flags.flags ?? [])]).toEqual(["$C360Kept"]);
  }, 60_000);

  it("is answered also when somebody has read it before", async () => {
    await one.servers.restartDovecot(() =>
      one.servers.deliverSeen(
        "ville",
        mailSource(headersOf("seen"), "Quels sont les cours de natation pour un enfant de 6 ans?\r\n"),
      ),
    );
    await eventually(() => answersTo("seen") > 0);
    expect(answersTo("seen")).toBe(1);
  }, 60_000);

  it("is watched again when the server comes back, and renumbered mails are known", async () => {
    const before = await inMailbox(async (client) => client.mailbox && client.mailbox.uidValidity);
    await one.servers.restartDovecot(() => one.servers.forgetNumbers("ville"));
    await write("after", "À quelle heure ouvre la piscine Josée-Faucher?");
    await eventually(() => answersTo("after") === 1);
    const [after, unmarked] = await inMailbox(async (client) => [
      client.mailbox && client.mailbox.uidValidity,
      await client.search({ unKeyword: "$C360Kept" }),
    ]);
    expect(after).not.toBe(before);
    expect(unmarked).toEqual([]);
    await quiet();
    expect(["idle", "seen", "after"].map(answersTo)).toEqual([1, 1, 1]);
    expect(await one.mails.interactions()).toHaveLength(3);
  }, 60_000);
});
