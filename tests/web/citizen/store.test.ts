import { describe, expect, it, vi } from "vitest";
import { createDrafts } from "../../../web/citizen/chat/drafts.ts";
import { dayName, groupEntries } from "../../../web/citizen/chat/grouping.ts";
import type { Entry, Pending } from "../../../web/citizen/chat/state.ts";
import { createStore } from "../../../web/citizen/client/store.ts";
import { createLanguageChoice } from "../../../web/citizen/page/languageChoice.ts";

function fakeStorage(broken = false): Storage {
  const map = new Map<string, string>();
  const guard = <T>(act: () => T): T => {
    if (broken) throw new Error("SecurityError");
    return act();
  };
  return {
    length: 0,
    key: () => null,
    clear: () => map.clear(),
    getItem: (key) => guard(() => map.get(key) ?? null),
    setItem: (key, value) => guard(() => void map.set(key, value)),
    removeItem: (key) => guard(() => void map.delete(key)),
  };
}
const events = { addEventListener: vi.fn<() => void>(), removeEventListener: vi.fn<() => void>() };
const hour = 3_600_000;

describe("what the browser remembers", () => {
  it("is the key of the conversation, for four hours after its last use", () => {
    let now = 0;
    const store = createStore({ storage: fakeStorage(), events, now: () => now });
    store.write({ conversationId: "c", token: "t" });
    now = 4 * hour - 1;
    expect(store.read()).toMatchObject({ conversationId: "c", token: "t" });
    now = 4 * hour;
    expect(store.read()).toBeUndefined();
  });
  it("is forgotten on demand", () => {
    const store = createStore({ storage: fakeStorage(), events, now: () => 0 });
    store.write({ conversationId: "c", token: "t" });
    store.clear();
    expect(store.read()).toBeUndefined();
  });
  it.each([
    ["refused", fakeStorage(true)],
    ["absent", undefined],
  ])("storage %s is no failure", (_name, storage) => {
    const store = createStore({ storage, events, now: () => 0 });
    store.write({ conversationId: "c", token: "t" });
    store.clear();
    expect(store.read()).toBeUndefined();
  });
  it.each(["{", "[]", '{"token":1}'])("spoilt content %s is nothing", (text) => {
    const storage = fakeStorage();
    storage.setItem("c360.conversation", text);
    expect(createStore({ storage, events, now: () => 0 }).read()).toBeUndefined();
  });
});

describe("unsent messages", () => {
  const pending: Pending = {
    clientActivityID: "m",
    text: "bonjour",
    locale: "fr",
    value: { a: 1 },
    at: 5,
    status: "sending",
  };
  it("come back as not sent, with the same id", () => {
    const storage = fakeStorage();
    createDrafts(storage).write([pending]);
    expect(createDrafts(storage).read()).toEqual([{ ...pending, status: "failed" }]);
    createDrafts(storage).write([]);
    expect(createDrafts(storage).read()).toEqual([]);
  });
  it("are lost, not fatal, where storage is refused", () => {
    createDrafts(fakeStorage(true)).write([pending]);
    expect(createDrafts(fakeStorage(true)).read()).toEqual([]);
  });
});

describe("the language", () => {
  const choice = (search: string, localStorage: Storage) =>
    createLanguageChoice({ location: Object.assign(Object.create(null), { search }), localStorage });
  it("is French first, then what was chosen, and what the address asks for above all", () => {
    const storage = fakeStorage();
    expect(choice("", storage).initial).toBe("fr");
    choice("", storage).remember("en");
    expect(choice("", storage).initial).toBe("en");
    expect(choice("?lang=fr", storage).initial).toBe("fr");
    expect(choice("?lang=xx", fakeStorage(true)).initial).toBe("fr");
  });
});

describe("bubbles", () => {
  const at = (minutes: number, from: Entry["from"] = "assistant"): Entry => ({
    id: `${minutes}${from}`,
    from,
    agent: undefined,
    text: "x",
    lang: "fr",
    at: new Date(2024, 5, 13, 12, minutes).getTime(),
    reply: undefined,
    photos: [],
  });
  it("are grouped by speaker and within five minutes", () => {
    const groups = groupEntries([at(0), at(1), at(2, "citizen"), at(3), at(30)]);
    expect(groups.map(({ entries }) => entries.length)).toEqual([2, 1, 1, 1]);
    expect(groups.map(({ newDay }) => newDay)).toEqual([true, false, false, false]);
  });
  it("of a person are not those of the assistant, nor of another person", () => {
    const by = (minutes: number, agent?: string) => ({ ...at(minutes), agent });
    const groups = groupEntries([by(0), by(1, "Camille"), by(2, "Camille"), by(3, "Paul"), by(4)]);
    expect(groups.map(({ agent }) => agent)).toEqual([undefined, "Camille", "Paul", undefined]);
  });
  it("of another day begin with its name", () => {
    expect(groupEntries([at(0), at(24 * 60)]).map(({ newDay }) => newDay)).toEqual([true, true]);
    expect(dayName(at(0).at, at(5).at, "fr")).toBeUndefined();
    expect(dayName(at(0).at, at(24 * 60).at, "fr")).toBe("jeudi 13 juin");
    expect(dayName(at(0).at, at(24 * 60).at, "en")).toBe("Thursday, June 13");
    const [first, later] = [Date.parse("2024-11-01T15:00:00Z"), Date.parse("2024-12-02T15:00:00Z")];
    expect(dayName(first, later, "fr")).toBe("vendredi 1er novembre");
    expect(dayName(later - 86_400_000 * 21, later, "fr")).toBe("lundi 11 novembre");
    expect(dayName(first, later, "en")).toBe("Friday, November 1");
  });
});
