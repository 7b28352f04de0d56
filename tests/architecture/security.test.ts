import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Requirements of OWASP ASVS 4.0.3 at levels 1 and 2, by section: their last number, or the numbers where some were removed. */
const sections: Record<string, number | number[]> = {
  "2.1": 12,
  "2.2": 3,
  "2.3": 3,
  "2.4": 5,
  "2.5": 7,
  "2.6": 3,
  "2.7": 6,
  "2.8": 6,
  "2.9": 3,
  "2.10": 4,
  "3.1": 1,
  "3.2": 4,
  "3.3": 4,
  "3.4": 5,
  "3.5": 3,
  "3.7": 1,
  "4.1": [1, 2, 3, 5],
  "4.2": 2,
  "4.3": 3,
  "5.1": 5,
  "5.2": 8,
  "5.3": 10,
  "5.4": 3,
  "5.5": 4,
  "7.1": 4,
  "7.2": 2,
  "7.3": [1, 3, 4],
  "7.4": 3,
  "8.1": 4,
  "8.2": 3,
  "8.3": 8,
  "13.1": [1, 3, 4, 5],
  "13.2": [1, 2, 3, 5, 6],
  "13.3": 2,
  "13.4": 2,
  "14.1": 4,
  "14.2": 6,
  "14.3": [2, 3],
  "14.4": 7,
  "14.5": 4,
};
const numbers = Object.entries(sections).flatMap(([section, last]) =>
  (Array.isArray(last) ? last : Array.from({ length: last }, (_, at) => at + 1)).map(
    (number) => `${section}.${number}`,
  ),
);
const rows = [...read("docs/security.md").matchAll(/^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, number = "", , state = "", shown = ""]) => ({ number, state, shown }),
);

describe("the table of security requirements", () => {
  it("has each requirement once, in order", () => {
    expect(rows.map(({ number }) => number)).toEqual(numbers);
  });

  it.each(rows)("$number names what exists, and a test where it is met", ({ state, shown }) => {
    expect(state).toMatch(/^(met|met for staff|partly|not met|not applicable)$/);
    const files = [...shown.matchAll(/`((?:tests|docs|registry)\/[\w./-]+|package-lock\.json)`/g)].map(
      ([, file = ""]) => file,
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(!state.startsWith("met") || files.some((file) => file.endsWith(".test.ts"))).toBe(true);
  });
});

describe("what others wrote", () => {
  const packages = z.object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  });
  const { dependencies, devDependencies } = packages.parse(JSON.parse(read("package.json")));

  it("is named in the list of dependencies, in one exact version", () => {
    const listed = read("docs/dependencies.md");
    expect(Object.keys(dependencies).filter((name) => !listed.includes(`\`${name}\``))).toEqual([]);
    for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d/);
  });

  it("comes from the npm registry, with the hash of what it is", () => {
    const lock = z.object({
      packages: z.record(z.string(), z.object({ resolved: z.string().optional(), integrity: z.string().optional() })),
    });
    const { "": _own, ...locked } = lock.parse(JSON.parse(read("package-lock.json"))).packages;
    const fetched = Object.values(locked).filter(({ resolved }) => resolved !== undefined);
    const odd = fetched.filter(
      ({ resolved = "", integrity = "" }) =>
        !resolved.startsWith("https://registry.npmjs.org/") || !/^sha(512|1)-/.test(integrity),
    );
    expect(odd).toEqual([]);
  });
});
