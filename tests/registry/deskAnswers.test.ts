import { describe, expect, it } from "vitest";
import type { DeskAnswer, Letter } from "../../contracts/desk.ts";
import { engines } from "./engines.ts";
import { minutes } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

const letter = (id: string): Letter => ({
  kind: "letter",
  id,
  text: "Bonjour,",
  language: "fr",
  subject: "Votre arbre",
  recipient: { name: "Élise Côté", lines: ["123, rue Notre-Dame", "Laval"] },
});
const spoken: DeskAnswer = { kind: "spoken", id: "spoken-0001", text: "C’est fait.", language: "fr" };

describe.each(engines)("answers at the desk on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  const post = { channel: "post" as const, caseId: "case-0001" };

  it("are kept with their case, once each, in their order", async () => {
    const { desk } = registry();
    expect(await desk.record(post, spoken, "agent")).toBe(true);
    expect(await desk.record(post, spoken, "agent")).toBe(false);
    clock.advance(minutes(1));
    expect(await desk.record(post, letter("letter-0001"), "agent")).toBe(true);
    expect((await desk.of(post)).map(({ answer }) => answer)).toEqual([spoken, letter("letter-0001")]);
    expect(await desk.of({ ...post, channel: "counter" })).toEqual([]);
  });

  it("that are letters wait to be printed, once, and say who did", async () => {
    const { desk } = registry();
    await desk.record(post, letter("letter-0002"), "agent");
    const waiting = await desk.letters();
    expect(waiting.map(({ id, printedAt }) => [id, printedAt])).toEqual([
      ["letter-0001", undefined],
      ["letter-0002", undefined],
    ]);
    expect(await desk.printed("letter-0001", "imprimeur")).toBe(true);
    expect(await desk.printed("letter-0001", "imprimeur")).toBe(false);
    expect(await desk.printed("spoken-0001", "imprimeur")).toBe(false);
    expect((await desk.letters()).map(({ id, printedBy }) => [id, printedBy])).toEqual([
      ["letter-0002", undefined],
      ["letter-0001", "imprimeur"],
    ]);
  });

  it("give a letter back by its id, and nothing else", async () => {
    const { desk } = registry();
    expect(await desk.letter("letter-0001")).toMatchObject({ letter: letter("letter-0001"), caseId: "case-0001" });
    expect(await desk.letter("spoken-0001")).toBeUndefined();
    expect(await desk.letter("nobody's")).toBeUndefined();
  });
});
