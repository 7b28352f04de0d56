import { expect, it } from "vitest";
import { mutate, readMutations, seeded, sources } from "./mutations.ts";

it("five hundred mutated mails: none crashes, each is explained", async () => {
  const { read, broken, unexplained, slowestMs } = await readMutations(500, 20241112);
  const all = Object.values(broken).reduce((sum, count) => sum + count, read);
  expect({ all, unexplained }).toEqual({ all: 500, unexplained: 0 });
  expect(Object.keys(broken).length).toBeGreaterThan(0);
  expect(slowestMs).toBeLessThan(2_000);
}, 60_000);

it("the same seed breaks the same mails", () => {
  const [first = Buffer.alloc(0)] = sources();
  const once = (seed: number) => mutate(first, seeded(seed));
  expect(once(7)).toEqual(once(7));
  expect(once(7)).not.toEqual(once(8));
});
