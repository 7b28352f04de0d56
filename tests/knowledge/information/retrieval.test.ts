import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Asked, Information } from "../../../contracts/information.ts";
import { createEmbeddings } from "../../../knowledge/index.ts";
import { createInformation } from "../../../knowledge/information/createInformation.ts";

interface Judged {
  q: string;
  right: string[];
}
const judged = parse(readFileSync(join(import.meta.dirname, "judged.yaml"), "utf8")) as Judged[];
const answerable = judged.filter(({ right }) => right.length > 0);
const unanswerable = judged.filter(({ right }) => right.length === 0);

let information: Information;
beforeAll(async () => {
  const embeddings = await createEmbeddings({ provider: "builtin" });
  information = createInformation({ embeddings, facilities: [] });
});

const idsOf = (asked: Asked): string[] =>
  asked.kind === "none" ? [] : asked.kind === "answer" ? [asked.answer.id] : asked.answers.map(({ id }) => id);

/** The share of the rows that hold, and those that do not, for the message of a failure. */
async function share(rows: readonly Judged[], holds: (row: Judged, asked: Asked) => boolean) {
  const missed: string[] = [];
  for (const row of rows) {
    const asked = await information.ask(row.q);
    if (!holds(row, asked)) missed.push(`${row.q} → ${idsOf(asked).join(", ") || "none"}`);
  }
  return { share: 1 - missed.length / rows.length, missed };
}

/** What was missed, when that is more than the floor allows. */
const short = (found: { share: number; missed: string[] }, floor: number) => (found.share >= floor ? [] : found.missed);

describe("a question on the city", () => {
  it("is judged on eighty questions at least, twenty of them without an answer", () => {
    expect(judged.length).toBeGreaterThanOrEqual(80);
    expect(unanswerable.length).toBeGreaterThanOrEqual(20);
  });

  it("finds its answer, alone or among the choices", async () => {
    const found = await share(answerable, ({ right }, asked) => idsOf(asked).some((id) => right.includes(id)));
    expect(short(found, 0.95)).toEqual([]);
  });

  it("mostly finds it without a choice", async () => {
    const found = await share(
      answerable,
      ({ right }, asked) => asked.kind === "answer" && right.includes(asked.answer.id),
    );
    expect(short(found, 0.75)).toEqual([]);
  });

  it("is refused when nothing is sure", async () => {
    const found = await share(unanswerable, (_, asked) => asked.kind === "none");
    expect(short(found, 0.9)).toEqual([]);
  });

  it("gives a wrong answer alone very seldom", async () => {
    const found = await share(judged, ({ right }, asked) => asked.kind !== "answer" || right.includes(asked.answer.id));
    expect(short(found, 0.95)).toEqual([]);
  });

  it("offers at most three close candidates", async () => {
    for (const { q } of judged) expect(idsOf(await information.ask(q)).length).toBeLessThanOrEqual(3);
  });

  it("is found by the title of its answer in either language", async () => {
    const asked = await information.ask("how much is a dog licence?");
    if (asked.kind !== "answer") throw new Error(asked.kind);
    const { answer } = asked;
    expect([information.titled(answer.title.fr), information.titled(answer.title.en)]).toEqual([answer, answer]);
    expect(information.titled("inconnu")).toBeUndefined();
  });

  it.each(["", "   ", "?", "🙂", "a".repeat(3000), "\u0000"])("holds with %j", async (words) => {
    expect((await information.ask(words)).kind).toBe("none");
  });
});
