import { describe, expect, it } from "vitest";
import type { NewCitizen } from "../../contracts/citizen.ts";
import type { Purpose } from "../../contracts/consent.ts";
import { begun, draftOf, issueOf, LEASE_MS, media } from "./campaignSamples.ts";
import { engines } from "./engines.ts";
import { decide, identification, somebody } from "./identification.ts";
import { messageOf, minutes, say } from "./samples.ts";
import { openDatabase, useRegistry } from "./useRegistry.ts";

const delivered = { status: "delivered", receipt: "r" } as const;

describe.each(engines)("campaigns on $name", (engine) => {
  const { registry, clock, where } = useRegistry(engine);
  const { verify, consent } = identification(registry);
  const campaigns = () => registry().campaigns;
  const claim = (limit = 100) => campaigns().queue.claim(limit, media, LEASE_MS);
  let phones = 1000;

  /** Somebody who has given these consents. */
  async function willing(purposes: readonly Purpose[], part: Partial<NewCitizen> = {}): Promise<NewCitizen> {
    const citizen = somebody(part);
    citizen.contacts.push({ type: "phone", value: `+1450555${++phones}` });
    await registry().citizens.save([citizen]);
    await verify(citizen.id, citizen);
    for (const purpose of purposes) await consent(citizen.id, citizen.id, decide(purpose, "given"));
    return citizen;
  }
  /** Ends what other tests left under way, so that nobody else is claimed here. */
  async function alone(): Promise<void> {
    for (const { id, status } of await campaigns().list())
      if (!["sent", "cancelled"].includes(status)) await campaigns().move(id, "cancelled", "gestion");
  }
  const mailOf = ({ contacts }: NewCitizen) => contacts[0]?.value;

  it("moves forward only, each step audited with who took it", async () => {
    await alone();
    const { id } = await campaigns().create(draftOf(), "gestion");
    expect(await campaigns().rewrite(id, draftOf({ name: "Hiver" }), "admin")).toBe(true);
    expect(await campaigns().move(id, "paused", "gestion")).toBe(false);
    expect(await campaigns().move(id, "sending", "gestion")).toBe(false);
    expect(await campaigns().move(id, "scheduled", "gestion", new Date("2024-11-02T14:00:00Z"))).toBe(true);
    expect(await campaigns().rewrite(id, draftOf(), "gestion")).toBe(false);
    expect(await campaigns().queue.due()).toEqual([]);
    expect(await campaigns().queue.begin(id, issueOf())).toBe(true);
    expect(await campaigns().queue.begin(id, issueOf())).toBe(false);
    for (const to of ["paused", "sending", "cancelled"] as const)
      expect(await campaigns().move(id, to, "gestion")).toBe(true);
    for (const to of ["scheduled", "sending", "paused", "cancelled"] as const)
      expect(await campaigns().move(id, to, "gestion")).toBe(false);
    expect(await campaigns().find(id)).toMatchObject({ name: "Hiver", status: "cancelled" });
    if (engine.name === "PGlite") return;
    const database = await openDatabase(where());
    const rows = await database.query("SELECT actor, action FROM audit WHERE subject = $1 ORDER BY at, action", [
      `campaign:${id}`,
    ]);
    expect(rows.map((row) => Object.values(row ?? {}).join(" ")).sort()).toEqual(
      [
        "admin campaign_rewritten",
        "campaigns campaign_sending",
        "gestion campaign_cancelled",
        "gestion campaign_created",
        "gestion campaign_paused",
        "gestion campaign_scheduled",
        "gestion campaign_sending",
      ].sort(),
    );
    await database.close();
  });

  it("is for those who consented to its purpose, and whose record they let it read", async () => {
    await alone();
    const area = { address: { civicNumber: "1", street: "rue", postalCode: "H7A 1A1" } };
    const newsletter = await willing(["promotion"], area);
    const both = await willing(["promotion", "personalisation"], area);
    const aid = await willing(["proactive"], area);
    await willing([], area);
    const reached = async (part: Parameters<typeof draftOf>[0]) => {
      await begun(registry(), part);
      return (await claim()).map(({ address }) => address);
    };
    const people = (...list: NewCitizen[]) => new Set(list.map(mailOf));
    expect(new Set(await reached({}))).toEqual(people(newsletter, both));
    expect(new Set(await reached({ audience: { languages: [], areas: ["H7A"], topics: [] } }))).toEqual(people(both));
    const ofAid = { purpose: "proactive", audience: { languages: [], areas: ["H7A"], topics: [] } } as const;
    expect(new Set(await reached({ ...ofAid, audience: { languages: [], areas: ["H7A"], topics: [] } }))).toEqual(
      people(aid),
    );
    expect(await campaigns().count(draftOf())).toEqual({ fr: 2, en: 0 });
  });

  it("narrows by language and by the ages of the household, and never writes to a child or twice to an address", async () => {
    await alone();
    const english = await willing(["promotion", "personalisation"], { language: "en", householdId: "home-en" });
    await registry().citizens.save([
      somebody({ householdId: "home-en", birthDate: "2016-11-01", relation: "child", contacts: [] }),
    ]);
    await willing(["promotion"], { birthDate: "2012-01-01" });
    const shared = { type: "email", value: "famille@exemple.ca" } as const;
    const couple = [await willing(["promotion"]), await willing(["promotion"])];
    await registry().citizens.save(couple.map((citizen) => ({ ...citizen, contacts: [shared] })));
    const count = (audience: Partial<ReturnType<typeof draftOf>["audience"]>) =>
      campaigns().count(draftOf({ audience: { languages: [], areas: [], topics: [], ...audience } }));
    expect(await count({ languages: ["en"] })).toEqual({ fr: 0, en: 1 });
    expect(await count({ memberAges: { min: 8, max: 8 } })).toEqual({ fr: 0, en: 1 });
    expect(await count({ memberAges: { min: 9, max: 12 } })).toEqual({ fr: 0, en: 0 });
    await begun(registry());
    const addresses = (await claim()).map(({ address }) => address);
    expect(addresses.filter((address) => address === shared.value)).toHaveLength(1);
    expect(addresses).toContain(mailOf(english));
  });

  it("looks at consent, stop and bounce again for each message, and says why it kept one back", async () => {
    await alone();
    const withdrawn = await willing(["proactive"]);
    const stopped = await willing(["proactive"]);
    const bounced = await willing(["proactive"]);
    const erased = await willing(["proactive"]);
    const mail = await begun(registry(), { purpose: "proactive" });
    const text = await begun(registry(), { purpose: "proactive", medium: "sms" });
    await consent(withdrawn.id, withdrawn.id, decide("proactive", "withdrawn"));
    await say(registry(), messageOf({ channel: "sms", address: stopped.contacts[1]!.value }), {
      effects: [{ kind: "stop_address" }],
    });
    await registry().bounces.mark({ channel: "email", address: mailOf(bounced)! }, "no such mailbox");
    await registry().citizens.erase(erased.id, "desk");
    const ours = (await claim()).filter(({ campaignId }) => [mail, text].includes(campaignId));
    const went = (campaignId: string, citizen: NewCitizen) =>
      ours.some(
        (send) => send.campaignId === campaignId && citizen.contacts.some(({ value }) => value === send.address),
      );
    expect([went(mail, withdrawn), went(text, withdrawn)]).toEqual([false, false]);
    expect([went(mail, stopped), went(text, stopped)]).toEqual([true, false]);
    expect([went(mail, bounced), went(text, bounced)]).toEqual([false, true]);
    expect([went(mail, erased), went(text, erased)]).toEqual([false, false]);
    expect((await campaigns().find(mail))?.figures).toMatchObject({ withheld: 3 });
    await registry().bounces.clear({ channel: "email", address: mailOf(bounced)! });
  });

  it("sends no more in a minute than it may, and what a crash left taken is never taken again", async () => {
    await alone();
    for (let index = 0; index < 3; index++) await willing(["promotion"]);
    const id = await begun(registry(), { perMinute: 2 });
    const total = (await campaigns().find(id))!.figures.audience;
    const first = await claim();
    expect(first).toHaveLength(2);
    expect(await claim()).toEqual([]);
    await campaigns().queue.settle(first[0]!.id, delivered);
    clock.advance(minutes(3));
    const second = await claim();
    expect(second.map(({ id: send }) => send)).not.toContain(first[1]!.id);
    expect((await campaigns().find(id))!.figures).toMatchObject({ audience: total, sent: 1, failed: 1 });
    // It had left after all, and says so late.
    await campaigns().queue.settle(first[1]!.id, delivered);
    expect((await campaigns().find(id))!.figures).toMatchObject({ sent: 2, failed: 0 });
  });

  it("waits while the assistant is switched off: none begins, none goes on, and all does afterwards", async () => {
    await alone();
    for (let index = 0; index < 2; index++) await willing(["promotion"]);
    const id = await begun(registry());
    const [taken] = await claim(1);
    const { id: later } = await campaigns().create(draftOf({ purpose: "proactive" }), "gestion");
    await campaigns().move(later, "scheduled", "gestion");
    await registry().assistant.set(false, "gestion");
    expect([await claim(), await campaigns().queue.due()]).toEqual([[], []]);
    await campaigns().queue.settle(taken!.id, delivered);
    expect(await campaigns().find(id)).toMatchObject({ status: "sending", figures: { sent: 1 } });
    await registry().assistant.set(true, "gestion");
    expect((await campaigns().queue.due()).map((campaign) => campaign.id)).toEqual([later]);
    const rest = await claim();
    expect(rest.map((send) => send.id)).not.toContain(taken!.id);
    expect(rest.length + 1).toBe((await campaigns().find(id))!.figures.audience);
  });

  it("tries again what could not leave, looks again, and gives up after five times", async () => {
    await alone();
    const citizen = await willing(["proactive"]);
    const id = await begun(registry(), { purpose: "proactive", audience: { languages: [], areas: [], topics: [] } });
    const mine = async () => (await claim()).filter(({ address }) => address === mailOf(citizen));
    for (let tries = 0; tries < 5; tries++) {
      const [send] = await mine();
      expect(send?.campaignId).toBe(id);
      await campaigns().queue.settle(send!.id, { status: "retry", cause: "busy" });
      expect(await mine()).toEqual([]);
      clock.advance(minutes(20));
    }
    expect(await mine()).toEqual([]);
    clock.advance(minutes(5));
    await claim();
    expect(await campaigns().find(id)).toMatchObject({ status: "sent" });
  });

  it("counts who unsubscribed, by the link or by a text, and follows links of nobody in particular", async () => {
    await alone();
    const words = { text: "Se désabonner", textVersion: "test", language: "fr" } as const;
    const [byLink, byText] = [await willing(["promotion"]), await willing(["promotion"])];
    const mail = await begun(registry());
    const sends = await claim();
    for (const { id } of sends) await campaigns().queue.settle(id, delivered);
    const send = sends.find(({ address }) => address === mailOf(byLink))!;
    expect(await campaigns().unsubscribe(send.id, words)).toBe(true);
    expect(await campaigns().unsubscribe(send.id, words)).toBe(true);
    expect(await campaigns().unsubscribe("00000000-0000-0000-0000-000000000000", words)).toBe(false);
    const receipts = await registry().citizens.receipts(byLink.id);
    expect(receipts.map(({ decision, channel }) => `${decision} ${channel}`)).toEqual(["given web", "withdrawn email"]);
    expect(await campaigns().find(mail)).toMatchObject({ status: "sending", figures: { unsubscribed: 1 } });

    const text = await begun(registry(), { medium: "sms" });
    const texts = (await claim()).filter(({ campaignId }) => campaignId === text);
    for (const { id } of texts) await campaigns().queue.settle(id, { status: "delivered", receipt: `SM-${id}` });
    const withdrawal = { ...decide("promotion", "withdrawn"), channel: "sms" } as const;
    await say(registry(), messageOf({ channel: "sms", address: byText.contacts[1]!.value }), {
      effects: [{ kind: "stop_address" }, { kind: "stop_mailings", consents: [withdrawal] }],
    });
    const answered = texts.find(({ address }) => address === byText.contacts[1]!.value)!;
    await registry().deliveryReports.record({ channel: "sms", receipt: `SM-${answered.id}`, status: "delivered" });
    expect((await campaigns().find(text))?.figures).toMatchObject({
      unsubscribed: 1,
      delivered: 1,
      sent: texts.length,
    });
    expect((await campaigns().find(mail))?.figures.unsubscribed).toBe(1);

    expect(await campaigns().follow(mail, 0)).toBe("https://www.laval.ca/natation?a=1&b=2");
    expect(await campaigns().follow(mail, 7)).toBeUndefined();
    expect((await campaigns().find(mail))?.figures.followed).toBe(1);
  });

  it("heeds the topics that a person chose by the link, and counts a mail that came back as failed", async () => {
    await alone();
    const [choosy, other] = [await willing(["promotion"]), await willing(["promotion"])];
    const first = await begun(registry());
    const sends = await claim();
    for (const { id } of sends) await campaigns().queue.settle(id, delivered);
    const mine = sends.find(({ address }) => address === mailOf(choosy))!.id;
    await campaigns().chooseTopics(mine, ["arts", "aid"]);
    expect(await campaigns().topicsOf(mine)).toEqual(["aid", "arts"]);
    const all = await campaigns().count(draftOf());
    const about = (...topics: ("sports" | "arts")[]) =>
      campaigns().count(draftOf({ audience: { languages: [], areas: [], topics } }));
    expect(await about("arts")).toEqual(all);
    expect((await about("sports")).fr).toBe(all.fr - 1);
    expect(await registry().citizens.export(choosy.id, "desk")).toMatchObject({
      mailings: [{ subject: draftOf().subject.fr, medium: "email", status: "sent" }],
      topics: ["aid", "arts"],
    });
    await campaigns().chooseTopics(mine, []);
    expect(await about("sports")).toEqual(all);
    const { delivered: before } = (await campaigns().find(first))!.figures;
    await registry().bounces.mark({ channel: "email", address: mailOf(other)! }, "no such mailbox");
    expect((await campaigns().find(first))!.figures).toMatchObject({ delivered: before - 1, failed: 1 });
  });

  it("keeps the count and nothing else of somebody erased, and of everybody in the end", async () => {
    await alone();
    const [gone, kept] = [await willing(["promotion"]), await willing(["promotion"])];
    clock.advance(minutes(60));
    await campaigns().queue.forget(clock.now());
    const id = await begun(registry());
    for (const { id: send } of await claim()) await campaigns().queue.settle(send, delivered);
    await claim();
    const before = (await campaigns().find(id))!.figures;
    await registry().citizens.erase(gone.id, "desk");
    expect((await campaigns().find(id))!.figures).toEqual(before);
    expect(await campaigns().queue.forget(new Date(clock.now().getTime() - 1))).toBe(0);
    expect(await campaigns().queue.forget(new Date(clock.now().getTime() + 1))).toBeGreaterThan(0);
    expect((await campaigns().find(id))!.figures).toEqual(before);
    expect(await registry().citizens.consents(kept.id)).toEqual({ promotion: "given" });
    if (engine.name === "PGlite") return;
    const database = await openDatabase(where());
    const linked =
      "SELECT count(*)::integer AS n FROM campaign_sends WHERE campaign_id = $1::uuid AND num_nonnulls(citizen_id, contact_point_id, receipt) > 0";
    expect(await database.query(linked, [id])).toEqual([{ n: 0 }]);
    await database.close();
  });
});
