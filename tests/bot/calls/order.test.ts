import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Utterance } from "../../../contracts/call.ts";
import { engines } from "../../registry/engines.ts";
import { openCallWorld, onlooker, sameInAll, startedAt, tellings, viewOf } from "./callWorld.ts";

describe.each(engines)("what was said on a call, on $name", (engine) => {
  let world: Awaited<ReturnType<typeof openCallWorld>>;
  let drop: () => Promise<void>;
  let inOrder: unknown;
  let calls = 0;

  beforeAll(async () => {
    const prepared = await engine.prepare();
    drop = prepared.drop;
    world = await openCallWorld(prepared.where);
    inOrder = await endOf(tellings.map((one) => [one]));
  }, 240_000);
  afterAll(async () => {
    await world.close();
    await drop();
  });

  /** The view once all of it was told, in these batches, one after the other. */
  async function endOf(batches: readonly (readonly Utterance[])[], lookAfterEach = false): Promise<unknown> {
    const { id } = await world.desk.start({ id: `call-${++calls}`, startedAt });
    for (const batch of batches) {
      await world.desk.hear(id, batch);
      if (lookAfterEach) await viewOf(world.desk, id);
    }
    return sameInAll(await viewOf(world.desk, id));
  }

  it("is understood to the end when it comes in order", () => {
    expect(inOrder).toMatchObject({
      asked: expect.arrayContaining([expect.objectContaining({ intent: "register_activity", topic: "natation" })]),
      lines: expect.arrayContaining([
        expect.objectContaining({ id: "u3", text: "ben elle a euh sept ans", corrected: true }),
      ]),
      mood: { trend: expect.arrayContaining([expect.objectContaining({ lineId: "u7" })]) },
    });
  });

  it("is the same whatever the order, the repeats, the corrections and the batches it comes in", async () => {
    const telling = fc
      .tuple(
        fc.shuffledSubarray([...tellings], { minLength: tellings.length }),
        fc.array(fc.constantFrom(...tellings), { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 }),
        fc.boolean(),
      )
      .map(([shuffled, repeats, sizes, looks]) => ({ batches: inBatches([...shuffled, ...repeats], sizes), looks }));
    await fc.assert(
      fc.asyncProperty(telling, async ({ batches, looks }) => {
        expect(await endOf(batches, looks)).toEqual(inOrder);
      }),
      { numRuns: 25 },
    );
  }, 240_000);

  it("is the same told at three times real speed by two wires at once while somebody looks", async () => {
    const { id } = await world.desk.start({ id: `call-${++calls}`, startedAt });
    const seen: number[] = [];
    const stop = world.desk.subscribe(id, onlooker, ({ version }) => seen.push(version));
    const tell = async (said: readonly Utterance[]) => {
      for (const one of said) {
        await new Promise((done) => setTimeout(done, 40));
        await world.desk.hear(id, [one]);
      }
    };
    await Promise.all([tell(tellings), tell(tellings.toReversed())]);
    expect(sameInAll(await viewOf(world.desk, id))).toEqual(inOrder);
    stop();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

function inBatches(utterances: readonly Utterance[], sizes: readonly number[]): Utterance[][] {
  const batches: Utterance[][] = [];
  for (let from = 0, turn = 0; from < utterances.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    batches.push(utterances.slice(from, from + size));
    from += size;
  }
  return batches;
}
