import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engines } from "../../registry/engines.ts";
import { identification } from "../../registry/identification.ts";
import { useRegistry } from "../../registry/useRegistry.ts";
import { mailingWorld } from "./mailing/world.ts";

type World = Awaited<ReturnType<typeof mailingWorld>>;
type Act = (world: World) => unknown;

const PEOPLE = 4;
const RUNS = Number(process.env["CAMPAIGN_RUNS"] ?? 25);

const person = fc.nat(PEOPLE - 1);
const purpose = fc.constantFrom("promotion", "proactive", "personalisation");
const named = <T>(name: string, arbitrary: fc.Arbitrary<T>, act: (world: World, value: T) => unknown) =>
  arbitrary.map((value): Act =>
    Object.assign((world: World) => act(world, value), { toString: () => `${name} ${JSON.stringify(value)}` }),
  );

/** All that citizens, staff, carriers, time and crashes may do, in any order. */
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: named("give", fc.tuple(person, purpose), (world, [who, what]) => world.give(who, what)) },
  {
    weight: 3,
    arbitrary: named("withdraw", fc.tuple(person, purpose), (world, [who, what]) => world.withdraw(who, what)),
  },
  { weight: 2, arbitrary: named("unsubscribe", person, (world, who) => world.unsubscribe(who)) },
  { weight: 1, arbitrary: named("STOP", person, (world, who) => world.say(who, "STOP")) },
  { weight: 1, arbitrary: named("START", person, (world, who) => world.say(who, "START")) },
  {
    weight: 1,
    arbitrary: named("bounce", fc.tuple(person, fc.boolean()), (world, [who, back]) => world.bounce(who, back)),
  },
  { weight: 1, arbitrary: named("erase", fc.constant(0), (world, who) => world.erase(who)) },
  {
    weight: 4,
    arbitrary: named(
      "schedule",
      fc.tuple(
        fc.constantFrom("promotion", "proactive"),
        fc.constantFrom("email", "sms"),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
      ),
      (world, [what, medium, rate, byArea]) => world.schedule(what, medium, rate, byArea),
    ),
  },
  {
    weight: 2,
    arbitrary: named(
      "move",
      fc.tuple(fc.nat(9), fc.constantFrom("paused", "sending", "sending", "cancelled")),
      (world, [which, to]) => world.move(which, to),
    ),
  },
  {
    weight: 2,
    arbitrary: named("switch", fc.constantFrom(false, true, true), (world, on) => world.switchAssistant(on)),
  },
  { weight: 6, arbitrary: named("run", fc.constant(0), (world) => world.run()) },
  { weight: 3, arbitrary: named("run, killed", fc.nat(3), (world, after) => world.run(after)) },
  { weight: 1, arbitrary: named("run, refused", fc.nat(3), (world, times) => world.run(undefined, times)) },
  { weight: 4, arbitrary: named("pass", fc.constantFrom(1, 3, 3, 60, 400), (world, minutes) => world.pass(minutes)) },
);

describe.each(engines)("whatever happens, on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  const acts = identification(registry);

  it("each message had a valid consent when it left, while the assistant was on, and nobody got a campaign twice", async () => {
    let left = 0;
    let withheld = 0;
    const property = fc.asyncProperty(
      fc.array(act, { minLength: 20, maxLength: 60, size: "max" }),
      async (sequence) => {
        const world = await mailingWorld({ registry: registry(), clock, acts }, PEOPLE);
        for (let who = 0; who < PEOPLE; who++)
          for (const what of ["promotion", "proactive"] as const) await world.give(who, what);
        for (const each of sequence) await each(world);
        left += world.left();
        withheld += await world.withheld();
        await world.end();
        expect(world.breaches).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: RUNS });
    // It must have had something to judge, and something to refuse.
    expect(left).toBeGreaterThan(2 * RUNS);
    expect(withheld).toBeGreaterThan(RUNS / 5);
  }, 600_000);
});
