// Damaged files: bytes of the city's real export are changed at random (by a fixed seed), and the import must answer each time.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readOfferings } from "../../../knowledge/import/index.ts";
import { facilities, label, row } from "./rows.ts";

const file = join(import.meta.dirname, "../../../../shared/data/laval/calendrier-activites_2024-06-12.json");
const isThere = existsSync(file);
const MUTATIONS = 3_000;
const WINDOW = 3;
const sentence = /^x\.json, ligne \d+, colonne \d+ : /;

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mutate(bytes: Buffer, random: (below: number) => number): string {
  const copy = Buffer.from(bytes);
  const changes = 1 + random(6);
  for (let change = 0; change < changes; change += 1) copy[random(copy.length)] = random(256);
  return copy.toString("utf8");
}

/** Each damaged copy of a few rows, read; how many could still be read as a whole. */
function readDamaged(lines: string[], count: number, random: (below: number) => number): number {
  let readable = 0;
  for (let round = 0; round < count; round += 1) {
    const from = random(Math.max(1, lines.length - WINDOW));
    const damaged = mutate(Buffer.from(`[${lines.slice(from, from + WINDOW).join(",\n")}]`), random);
    const { unreadable, offerings, refused } = readOfferings(damaged, {
      format: "laval-calendar",
      fileName: "x.json",
      facilities,
    });
    const isAnswered = unreadable === undefined ? offerings.length + refused.length > 0 : sentence.test(unreadable);
    expect(isAnswered).toBe(true);
    readable += unreadable === undefined ? 1 : 0;
  }
  return readable;
}

describe("damaged files", () => {
  it("made of written rows never throw", () => {
    const lines = Array.from({ length: 20 }, (_, index) =>
      JSON.stringify(
        row({
          PageUrl: `/p${index}.aspx`,
          Tags: [label("Vimont", "Neighborhood")],
          Excerpt: "<p>6-12 ans &amp; 5&#160;$</p>",
        }),
      ),
    );
    expect(readDamaged(lines, 500, generator(1))).toBeGreaterThan(20);
  });

  it.skipIf(!isThere)(`made of real rows never throw, ${MUTATIONS} times`, { timeout: 120_000 }, () => {
    const rows: unknown = JSON.parse(readFileSync(file, "utf8"));
    const lines = Array.isArray(rows) ? rows.map((item) => JSON.stringify(item)) : [];
    expect(readDamaged(lines, MUTATIONS, generator(2))).toBeGreaterThan(300);
  });

  it.skipIf(!isThere)("whole never throw, ten times", { timeout: 60_000 }, () => {
    const bytes = readFileSync(file);
    const random = generator(3);
    for (let round = 0; round < 10; round += 1) {
      const result = readOfferings(mutate(bytes, random), { format: "laval-calendar", fileName: "x.json", facilities });
      expect(result.offerings.length > 400 || result.unreadable !== undefined).toBe(true);
    }
  });
});
