import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { city, type City, eventually, quiet, startCity } from "./city.ts";
import { missing, noServers, notRun } from "./mailServers.ts";

it.runIf(process.env["CI"])("the mail servers are installed where the proof is made", () => {
  expect(missing).toEqual([]);
});

describe.skipIf(noServers)(`no machine is answered twice${notRun}`, () => {
  let one: City;
  beforeAll(async () => {
    one = await startCity(["marie", "luc", "liste", "renvoi"]);
    const { servers } = one;
    servers.sieve("marie", 'require ["vacation"]; vacation :days 1 "Je suis en vacances.";');
    servers.sieve(
      "liste",
      `require ["editheader", "copy"];
       addheader "List-Id" "<quartier.citoyens.test>"; addheader "Precedence" "list";
       redirect :copy "luc@citoyens.test"; redirect "${city}";`,
    );
    servers.sieve(
      "renvoi",
      `require ["editheader", "copy"]; deleteheader "Auto-Submitted"; deleteheader "X-Auto-Response-Suppress"; redirect :copy "${city}";`,
    );
  }, 120_000);
  afterAll(() => one.stop());

  const write = (from: string, to: string, body: string) =>
    one.servers.swaks({
      from,
      to,
      "header-From": from,
      "header-Subject": "Une question",
      "header-Content-Type": "text/plain; charset=utf-8",
      body,
    });
  const last = async () => (await one.mails.interactions())[0];
  const ours = (user: string) =>
    one.servers.delivered(user).filter((mail) => /^From: .*bonjour@ville\.test/m.test(mail));

  it("a person on vacation gets the answer, and their vacation message none", async () => {
    await write("marie@citoyens.test", city, "Bonjour, je cherche un cours de natation.");
    await one.received(1);
    await eventually(() => ours("marie").length === 1);
    // The vacation script is silent on what says that a machine wrote it; a person of the city sets it off.
    await write(city, "marie@citoyens.test", "Bonjour Marie, je vous rappelle demain.");
    await one.received(2);
    expect(await last()).toMatchObject({ outcome: "silent", channel: "email" });
    await quiet();
    expect(ours("marie")).toHaveLength(2);
    expect(await one.mails.interactions()).toHaveLength(2);
  }, 60_000);

  it("a mailing list gets nothing", async () => {
    await write("marie@citoyens.test", "liste@citoyens.test", "Quelqu'un connaît un bon cours de natation?");
    await one.received(3);
    expect(await last()).toMatchObject({ outcome: "silent" });
    await quiet();
    expect([ours("liste"), ours("luc")].map(({ length }) => length)).toEqual([0, 0]);
    expect(one.servers.delivered("luc")).toHaveLength(1);
  }, 60_000);

  it("a mailbox that sends everything back, its marks removed, gets one answer", async () => {
    await write("renvoi@citoyens.test", city, "Où puis-je emprunter un livre?");
    await eventually(() => ours("renvoi").length === 1);
    await one.received(5);
    expect(await last()).toMatchObject({ outcome: "silent" });
    await quiet();
    expect(ours("renvoi")).toHaveLength(1);
    expect(await one.mails.interactions()).toHaveLength(5);
  }, 60_000);

  it("a mail that comes back is not answered, and its delivery is known to have failed", async () => {
    await write("absent@citoyens.test", city, "À quelle heure ouvre la piscine?");
    await one.received(6);
    await eventually(() => /to=<absent@citoyens\.test>.*status=bounced/.test(one.servers.log()));
    const [, messageId = ""] =
      /message-id=<([\da-f-]{36}@ville\.test)>(?![\s\S]*message-id=<[\da-f-]{36}@ville)/.exec(one.servers.log()) ?? [];
    const { registry } = one.mails.system;
    expect(await registry.mails.sentTo(messageId)).toBe("absent@citoyens.test");
    const late = { channel: "email", receipt: `<${messageId}>`, status: "failed", cause: "late" } as const;
    await quiet();
    await one.mails.system.mail.idle();
    // Said once, by the server's report: said again it says nothing new.
    expect(await registry.deliveryReports.record(late)).toBe(false);
    expect(await one.mails.interactions()).toHaveLength(6);
  }, 60_000);
});
