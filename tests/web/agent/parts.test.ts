import { describe, expect, it } from "vitest";
import type { AssistView } from "../../../contracts/assist.ts";
import { hashOf, nameOf, pathOf } from "../../../web/agent/conversation.ts";
import { dayOf } from "../../../web/agent/dayOf.ts";
import { isOverFor } from "../../../web/agent/live/isOver.ts";
import { sortRows } from "../../../web/agent/list/sortRows.ts";
import { certaintyOf } from "../../../web/agent/panel/certainty.ts";
import { texts } from "../../../web/agent/texts.ts";
import { lasting } from "../../../web/agent/timeOf.ts";
import { emptyForm, noteOf, wrapUpOf } from "../../../web/agent/wrapup/form.ts";
import { sampleRows } from "./sampleRows.ts";
import { sampleView } from "./sampleView.ts";

describe("the conversation in the address", () => {
  it.each([
    { kind: "call", id: "a/b:c d" },
    { kind: "message", id: "42" },
  ] as const)("comes back as it was: $kind $id", (name) => {
    expect(nameOf(hashOf(name))).toEqual(name);
  });
  it.each(["", "#", "#call:", "#person:1", "#content"])("is none in « %s »", (hash) => {
    expect(nameOf(hash)).toBeUndefined();
  });
  it("survives a broken escape, and never leaves its folder of the API", () => {
    expect(nameOf("#call:%E0%A4%A")).toEqual({ kind: "call", id: "%E0%A4%A" });
    expect(pathOf({ kind: "call", id: "../session" })).toBe("calls/..%2Fsession");
  });
});

describe("the lists", () => {
  const { calls, handovers } = sampleRows();
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

  it("put each conversation in one place only", () => {
    const { mine, queue, others } = sortRows(calls, handovers, "agent");
    expect(ids(mine)).toEqual(["c0", "c1", "c2", "c3", "h2", "c4"]);
    expect(ids(queue)).toEqual(["h0", "h1"]);
    expect(ids(others)).toEqual(["h3"]);
  });
  it("show a call that nobody has to whoever may take it", () => {
    const { agent: _, ...free } = calls[0]!;
    expect(ids(sortRows([free], [], "marie").mine)).toEqual(["c0"]);
  });
  it("leave out what is over", () => {
    const wrapped = { ...calls[0]!, status: "wrapped" as const };
    const returned = { ...handovers[2]!, status: "returned" as const };
    expect(sortRows([wrapped], [returned], "agent")).toEqual({ mine: [], queue: [], others: [] });
  });
});

describe("the last of a conversation", () => {
  const over = (status: AssistView["status"], agent?: string, supervisor = false) =>
    isOverFor("agent", supervisor)({ status, ...(agent === undefined ? {} : { agent }) });
  it("is when it is written down, given back, or with somebody else", () => {
    expect(over("wrapped", "agent")).toBe(true);
    expect(over("returned")).toBe(true);
    expect(over("owned", "marie")).toBe(true);
  });
  it("is not while it is ours, nobody's, or with somebody we supervise", () => {
    expect(over("live", "agent")).toBe(false);
    expect(over("live")).toBe(false);
    expect(over("owned", "marie", true)).toBe(false);
    expect(over("ended", "agent")).toBe(false);
  });
});

describe("times and shares in words", () => {
  it.each([
    [-5, "0 s"],
    [45, "45 s"],
    [720, "12 min"],
    [7_500, "2 h 05"],
    [86_400 * 3, "3 j"],
  ])("%d seconds", (seconds, expected) => {
    const since = "2024-11-01T14:00:00Z";
    const now = new Date(Date.parse(since) + seconds * 1_000);
    expect(lasting(since, now, "fr").replaceAll("\u00a0", " ")).toBe(expected);
  });
  it("a date alone is that day in Laval too, and other words stay", () => {
    expect(dayOf("2024-11-01", "en")).toBe("Nov 1, 2024");
    expect(dayOf("automne 2024", "fr")).toBe("automne 2024");
  });
  it("certainty", () => {
    expect([0.93, 0.8, 0.5, 0.2].map(certaintyOf)).toEqual(["veryLikely", "veryLikely", "likely", "uncertain"]);
  });
});

describe("the closing form", () => {
  const view = sampleView("c");
  const chosen = { code: "COL-101", title: { fr: "Collecte", en: "Collection" } };

  it("starts from the draft, and keeps what the agent made of it", () => {
    expect(noteOf(emptyForm(), view)).toBe(view.note);
    expect(noteOf({ ...emptyForm(), note: "" }, view)).toBe("");
    expect(noteOf(emptyForm(), {})).toBe("");
  });
  it("wants a note and a code", () => {
    expect(wrapUpOf(emptyForm(), view)).toBeUndefined();
    expect(wrapUpOf({ ...emptyForm(), chosen, note: "  " }, view)).toBeUndefined();
  });
  it("takes the fields along with the request, and leaves them without it", () => {
    const form = { ...emptyForm(), chosen, note: "Fait." };
    expect(wrapUpOf({ ...form, open: true }, view)).toMatchObject({
      id: form.id,
      note: "Fait.",
      fields: { address: "12, rue des Érables", problem: "bac brun non ramassé" },
    });
    expect(wrapUpOf(form, view)).toMatchObject({ open: false, fields: {} });
  });
});

describe("the words of the panel", () => {
  it("stand in both languages, with the same values to fill in", () => {
    const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join(" ");
    const faulty = Object.entries(texts).filter(
      ([, { fr, en }]) => [fr, en].some((text) => text.trim().length === 0) || values(fr) !== values(en),
    );
    expect(faulty).toEqual([]);
  });
});
