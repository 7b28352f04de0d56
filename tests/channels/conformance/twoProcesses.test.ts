import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMONSTRATION_SECRETS } from "../../../config.ts";
import { freePort, FROM_SOURCES, type RunningServer, startServer } from "../../bench/server.ts";
import { freshServerDatabase } from "../../registry/engines.ts";
import { botWire } from "./botWire.ts";
import { consentingPeople } from "./consentingPeople.ts";
import { deskWire } from "./deskWire.ts";
import { mailEnvironment, mailWire, newslettersAt } from "./mailWire.ts";
import { smsWire, twilioEnvironment } from "./smsWire.ts";
import { signIn, switchAssistant } from "./staff.ts";
import { until } from "./until.ts";
import { webWire } from "./webWire.ts";
import type { Place, Wire } from "./wire.ts";

// Two server processes on one PostgreSQL: the switch is pressed at one of them, and people write to the other.

const channels = [webWire, smsWire, mailWire, botWire, deskWire];
const PEOPLE = 250;
/** Asked of the switch, by the clock. */
const WITHIN_MS = 1_000;
const EVERY_MS = 100;
const paused = /en pause/;

describe.runIf(process.env["TEST_DATABASE_URL"])("the switch, between two processes", () => {
  const closing: (() => unknown)[] = [];
  const atEnd = (close: () => unknown) => void closing.push(close);
  let here: Place;
  let there: Place;
  let newsletter: Awaited<ReturnType<typeof consentingPeople>>;

  beforeAll(async () => {
    const database = await freshServerDatabase();
    if (!database) return;
    atEnd(database.drop);
    newsletter = await consentingPeople(database.url, PEOPLE);
    atEnd(newsletter.close);
    const shared = {
      C360_MODE: "demonstration",
      DATABASE_URL: database.url,
      ...(await twilioEnvironment(atEnd)),
      ...(await mailEnvironment(atEnd)),
    };
    here = await startedPlace(shared, atEnd);
    there = await startedPlace(shared, atEnd);
  }, 240_000);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  }, 60_000);

  it("takes effect on every channel of the other within a second, and on the newsletter under way", async ({
    annotate,
  }) => {
    const wires = await Promise.all(channels.map(async ({ name, open }) => ({ name, wire: await open(there) })));
    for (const { wire } of wires) await answerTo(wire);
    await newsletter.begin();
    await until("the newsletter leaves", () => newslettersAt().length > 10, 20_000);

    const switchedAt = performance.now();
    const asked = switchAssistant(here, false);
    const sent = await Promise.all(wires.map(({ wire }) => keepAsking(wire, switchedAt)));
    await asked;
    for (const [index, { name }] of wires.entries()) {
      const told = sent[index]?.map(({ after, answer }) => ({ after, paused: paused.test(answer) })) ?? [];
      const lastAnswered = Math.max(0, ...told.flatMap((one) => (one.paused ? [] : [one.after])));
      await annotate(
        `${name}: nobody was answered who wrote ${Math.round(lastAnswered)} ms after the switch, or later`,
      );
      expect([name, told.some((one) => one.paused), lastAnswered < WITHIN_MS]).toEqual([name, true, true]);
    }

    const last = Math.max(...newslettersAt()) - switchedAt;
    await annotate(`newsletter: the last one left ${Math.round(last)} ms after the switch`);
    expect(last).toBeLessThan(WITHIN_MS);
    const left = newslettersAt().length;
    expect(left).toBeLessThan(PEOPLE);
    // Longer than the pause between two looks of a process.
    await pause(6_000);
    expect(newslettersAt()).toHaveLength(left);

    await switchAssistant(here, true);
    await until("everybody has it", () => newslettersAt().length >= PEOPLE, 60_000);
    await until("it is over", async () => (await newsletter.campaign())?.status === "sent", 20_000);
    expect(newslettersAt()).toHaveLength(PEOPLE);
    expect((await newsletter.campaign())?.figures).toMatchObject({ sent: PEOPLE, failed: 0, withheld: 0 });
    for (const { wire } of wires) expect(await answerTo(wire)).not.toMatch(paused);
  }, 180_000);
});

/** A server process of its own on that database, and a manager signed in. */
async function startedPlace(environment: Record<string, string>, atEnd: Place["atEnd"]): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "c360-process-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const smtpPort = await freePort();
  const own = { DATA_DIR: folder, SMTP_LISTEN: `127.0.0.1:${smtpPort}` };
  const server: RunningServer = await startServer({ ...environment, ...own }, FROM_SOURCES);
  atEnd(() => server.stop());
  return { url: server.url, smtpPort, atEnd, staff: await signIn(server.url, DEMONSTRATION_SECRETS.staffPassword) };
}

/** What somebody new is answered. */
async function answerTo(wire: Wire): Promise<string> {
  const person = `personne-${randomUUID().slice(0, 12)}`;
  expect(await wire.send({ person, id: randomUUID(), text: "bonjour" })).toBe("taken");
  await until("an answer", async () => (await wire.heard(person)).length > 0, 30_000);
  return (await wire.heard(person)).join("\n");
}

/** Somebody new every so often, until well after the switch: when they wrote, counted from it, and what they were answered. */
async function keepAsking(wire: Wire, from: number): Promise<{ after: number; answer: string }[]> {
  const asked: Promise<{ after: number; answer: string }>[] = [];
  while (performance.now() - from < 1.5 * WITHIN_MS) {
    const after = performance.now() - from;
    asked.push(answerTo(wire).then((answer) => ({ after, answer })));
    await pause(EVERY_MS);
  }
  return Promise.all(asked);
}
