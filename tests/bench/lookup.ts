import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NewCitizen } from "../../contracts/citizen.ts";
import { demonstrationCitizens } from "../../prisma/seed/index.ts";
import { createRandom, type Random } from "../../prisma/seed/citizens/random.ts";
import { openRegistry, type Registry, type RegistryOptions } from "../../registry/index.ts";
import { freshServerDatabase } from "../registry/engines.ts";
import { dataKey } from "../registry/samples.ts";
import { inTemporaryFolder, percentile } from "./server.ts";

const CITIZENS = 450_000;
const CHUNK = 10_000;
const LOOKS_A_KIND = 150;
const surnamesFile = join(import.meta.dirname, "../../../shared/data/names-addresses/quebec_surnames_top1000.csv");

/** What an agent types of somebody, by kind. */
const kinds: Record<string, (citizen: NewCitizen, random: Random) => string> = {
  "whole name": ({ firstName, lastName }) => `${firstName} ${lastName}`,
  "last name alone": ({ lastName }) => lastName,
  "beginnings of a name": ({ firstName, lastName }) => `${lastName.slice(0, 4)} ${firstName.slice(0, 3)}`,
  "three letters": ({ lastName }) => lastName.slice(0, 3),
  "a letter wrong": ({ firstName, lastName }, random) => `${firstName} ${misspell(lastName, random)}`,
  "last four figures": ({ contacts }) => phoneOf(contacts).slice(-4),
  "last four and a name": ({ contacts, lastName }) => `${phoneOf(contacts).slice(-4)} ${lastName}`,
  "whole number": ({ contacts }) => phoneOf(contacts),
  "name of an e-mail": ({ contacts }) => contacts.find(({ type }) => type === "email")?.value.split("@")[0] ?? "x.y",
  "number and street": ({ address }) => `${address.civicNumber} ${address.street}`,
  "postal code": ({ address }) => address.postalCode,
  "postal area and name": ({ address, lastName }) => `${lastName} ${address.postalCode.slice(0, 3)}`,
  nobody: (_, random) => `zz${random.int(0, 1e6)}`,
};
const phoneOf = (contacts: NewCitizen["contacts"]) =>
  contacts.find(({ type }) => type === "phone")?.value ?? "4505550000";
const misspell = (name: string, random: Random) => {
  const at = random.int(1, Math.max(1, name.length - 2));
  return `${name.slice(0, at)}${random.pick(Array.from("aeinorst"))}${name.slice(at + 1)}`;
};

/** Look-ups among 450 000 invented people, one at a time, by kind of what is typed: on a server, or without TEST_DATABASE_URL on PGlite. */
export async function benchLookup(): Promise<void> {
  const database = await freshServerDatabase();
  if (!database) return inTemporaryFolder((dataDir) => measure({ dataDir }));
  try {
    await measure({ databaseUrl: database.url });
  } finally {
    await database.drop();
  }
}

async function measure(where: Pick<RegistryOptions, "databaseUrl" | "dataDir">): Promise<void> {
  // Each look a minute after the one before: the limit of a burst is not what is measured.
  let at = Date.parse("2026-11-23T12:00:00Z");
  const open = () => openRegistry({ ...where, dataKey, now: () => new Date(at) });
  const registry = await open();
  const known = await settle((citizens) => registry.citizens.save(citizens));
  await report(known, async (q) => {
    at += 60_000;
    const started = performance.now();
    const result = await registry.citizenLookup.find({ q, reason: "bench" }, "bench");
    return { ms: performance.now() - started, found: result.status === "found" && result.citizens.length > 0 };
  });
  await reportRecords(known, (candidateId) =>
    registry.citizenDesk.brief({ candidateId, documentSeen: true }, { actor: "bench", reason: "bench" }),
  );
  await registry.close();
  await reportStart(open);
}

async function settle(save: (citizens: NewCitizen[]) => Promise<number>): Promise<NewCitizen[]> {
  const started = performance.now();
  const known: NewCitizen[] = [];
  for (let first = 0; first < CITIZENS; first += CHUNK) {
    const people = citizensFrom(first);
    await save(people);
    known.push(...people.filter(({ contacts }) => contacts.length === 2).filter((_, rank) => rank % 500 === 0));
  }
  console.log(`  ${CITIZENS} citizens written in ${Math.round((performance.now() - started) / 1000)} s`);
  return known;
}

/** The demonstration's households under Quebec's thousand commonest surnames, each with a number of its own. */
function citizensFrom(first: number): NewCitizen[] {
  const random = createRandom(first + 1);
  const surnames = readSurnames();
  const households = new Map<string, { lastName: string; phone: string }>();
  return demonstrationCitizens(CHUNK, first + 1).map((citizen) => {
    const household = households.get(citizen.householdId) ?? {
      lastName: random.weighted(surnames, ({ weight }) => weight).surname,
      phone: `${random.pick(["450", "514", "438"])}${random.int(2, 9)}${String(random.int(0, 999_999)).padStart(6, "0")}`,
    };
    households.set(citizen.householdId, household);
    const contacts = citizen.contacts.map((contact) =>
      contact.type === "phone" ? { ...contact, value: household.phone } : contact,
    );
    const id = `bench-${first}-${citizen.id}`;
    const householdId = `bench-${first}-${citizen.householdId}`;
    return { ...citizen, id, sourceId: id, householdId, lastName: household.lastName, contacts };
  });
}

function readSurnames(): { surname: string; weight: number }[] {
  const [, ...lines] = readFileSync(surnamesFile, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [surname = "", weight = "1"] = line.split(",");
    return { surname, weight: Number(weight) };
  });
}

async function report(
  known: NewCitizen[],
  look: (q: string) => Promise<{ ms: number; found: boolean }>,
): Promise<void> {
  const random = createRandom(360);
  const all: number[] = [];
  for (let warm = 0; warm < 200; warm++) await look(`${random.pick(known).lastName} ${random.pick(known).firstName}`);
  for (const [kind, typed] of Object.entries(kinds)) {
    const times: number[] = [];
    let found = 0;
    for (let turn = 0; turn < LOOKS_A_KIND; turn++) {
      const result = await look(typed(random.pick(known), random));
      times.push(result.ms);
      if (result.found) found++;
    }
    all.push(...times);
    console.log(`  ${line(kind, times)}, found ${found} of ${LOOKS_A_KIND}`);
  }
  console.log(`  ${line("all kinds", all)} (at most 200 ms at p95)`);
}

/** A record as an agent's page opens it. */
async function reportRecords(known: NewCitizen[], open: (citizenId: string) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (const { id } of known.slice(0, LOOKS_A_KIND)) {
    const started = performance.now();
    await open(id);
    times.push(performance.now() - started);
  }
  console.log(`  ${line("a record opened", times)}`);
}

/** Each start looks for people whom nobody can find yet. */
async function reportStart(open: () => Promise<Registry>): Promise<void> {
  const started = performance.now();
  const registry = await open();
  console.log(`  the registry opened again in ${Math.round(performance.now() - started)} ms`);
  await registry.close();
}

function line(what: string, times: number[]): string {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(1));
  return `${what}: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`;
}
