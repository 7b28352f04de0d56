import { describe, expect, it } from "vitest";
import { type Ask, createAsker, failureOf } from "../../registry/turns/writing/asks.ts";

const soon = () => new Promise((resolve) => setImmediate(resolve));

function asking() {
  const posted: Ask[][] = [];
  return { posted, asker: createAsker((asks) => void posted.push(asks)) };
}

describe("orders to the thread that writes turns", () => {
  it("go together when they are of one turn of the event loop, and each gets its own answer", async () => {
    const { posted, asker } = asking();
    const both = Promise.all([asker.ask("a"), asker.ask("b")]);
    await soon();
    expect(posted).toEqual([
      [
        [1, "a"],
        [2, "b"],
      ],
    ]);
    const written = (addressKey: string) => ({ result: { status: "committed" }, addressKey });
    expect(
      asker.take({
        answers: [
          { number: 2, written: written("of b") },
          { number: 1, written: written("of a") },
        ],
      }),
    ).toBe(true);
    expect((await both).map(({ addressKey }) => addressKey)).toEqual(["of a", "of b"]);
  });

  it("are refused with PostgreSQL's own code, which tells a retry from a fault", async () => {
    const { asker } = asking();
    const refused = asker.ask("a");
    const cause = Object.assign(new Error("the server closed"), { code: "57P01" });
    asker.take({ answers: [{ number: 1, failed: failureOf(cause) }] });
    await expect(refused).rejects.toMatchObject({ message: "the server closed", code: "57P01" });
  });

  it("wait for nobody when the thread is gone", async () => {
    const { asker } = asking();
    const refused = [asker.ask("a"), asker.ask("b")];
    asker.fail(new Error("gone"));
    for (const one of refused) await expect(one).rejects.toThrow("gone");
  });

  it("take no other message for an answer", () => {
    expect(asking().asker.take("ready")).toBe(false);
  });
});
