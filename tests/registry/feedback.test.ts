import { describe, expect, it } from "vitest";
import type { Feedback } from "../../contracts/assist.ts";
import { engines } from "./engines.ts";
import { useRegistry } from "./useRegistry.ts";

const call = { kind: "call" as const, id: "call-1" };
const at = (instant: string) => new Date(instant);
const judged = (verdict: Feedback["verdict"], part: Partial<Feedback> = {}): Feedback => ({
  suggestionId: "s-1",
  part: "reply",
  verdict,
  ...part,
});

describe.each(engines)("what agents did with suggestions, on $name", (engine) => {
  const { registry } = useRegistry(engine);
  const counts = (from: string, to = from) => registry().feedback.counts({ from, to });

  it("is counted by day of the city, part and agent", async () => {
    const { feedback } = registry();
    // Still the first of November in the city.
    await feedback.record(call, judged("used"), "zoe", at("2024-11-02T03:30:00Z"));
    await feedback.record(call, judged("refused", { part: "code" }), "zoe", at("2024-11-01T15:00:00Z"));
    await feedback.record({ kind: "message", id: "h-1" }, judged("edited"), "zoe", at("2024-11-01T16:00:00Z"));
    await feedback.record(call, judged("used"), "paul", at("2024-11-02T15:00:00Z"));
    expect(await counts("2024-11-01")).toEqual([
      { day: "2024-11-01", part: "code", agent: "zoe", used: 0, edited: 0, refused: 1 },
      { day: "2024-11-01", part: "reply", agent: "zoe", used: 1, edited: 1, refused: 0 },
    ]);
    expect(await counts("2024-11-02")).toMatchObject([{ agent: "paul", used: 1 }]);
    expect(await counts("2024-11-01", "2024-11-02")).toHaveLength(3);
    expect(await counts("2024-10-31")).toEqual([]);
  });

  it("counts once what is said twice, and as it was judged last", async () => {
    const { feedback } = registry();
    const other = { kind: "call" as const, id: "call-2" };
    for (const verdict of ["used", "used", "refused"] as const)
      await feedback.record(other, judged(verdict), "lea", at(`2024-12-01T15:0${verdict === "used" ? 0 : 5}:00Z`));
    expect(await counts("2024-12-01")).toEqual([
      { day: "2024-12-01", part: "reply", agent: "lea", used: 0, edited: 0, refused: 1 },
    ]);
  });
});
