import { describe, expect, it } from "vitest";
import { emptyChat, reduceChat, type ChatAction } from "../../../web/citizen/chat/state.ts";
import type { Activity } from "../../../web/citizen/client/wire.ts";

const now = 1_000;
const run = (...actions: ChatAction[]) => actions.reduce((state, action) => reduceChat(state, action, now), emptyChat);
const come = (...activities: Activity[]): ChatAction => ({ kind: "activities", activities });
const bot = (id: string, text = id): Activity => ({
  type: "message",
  id,
  text,
  from: { role: "bot" },
  locale: "fr-CA",
});
const user = (id: string, clientActivityID: string): Activity => ({
  type: "message",
  id,
  text: id,
  from: { role: "user" },
  channelData: { clientActivityID },
});
const typing: Activity = { type: "typing", from: { role: "bot" } };
const send = (clientActivityID: string): ChatAction => ({
  kind: "send",
  message: { clientActivityID, text: "bonjour", locale: "fr" },
});

describe("the chat's state", () => {
  it("shows an activity once, however often it comes", () => {
    expect(run(come(bot("a"), bot("b")), come(bot("a")), come(bot("b"))).entries.map(({ id }) => id)).toEqual([
      "a",
      "b",
    ]);
  });

  it("shows a message at once, then where the server put it", () => {
    const sending = run(send("m1"));
    expect(sending.pending).toMatchObject([{ text: "bonjour", status: "sending" }]);
    const echoed = reduceChat(sending, come(user("u1", "m1"), bot("b1")), now);
    expect(echoed.pending).toEqual([]);
    expect(echoed.entries.map(({ from }) => from)).toEqual(["citizen", "assistant"]);
  });

  it("believes the echo rather than a lost answer to the post", () => {
    const state = run(send("m1"), come(user("u1", "m1")), {
      kind: "delivered",
      clientActivityID: "m1",
      status: "failed",
    });
    expect(state.pending).toEqual([]);
    expect(state.entries).toHaveLength(1);
  });

  it("keeps an unsent message until it is sent again or removed", () => {
    const failed = run(send("m1"), { kind: "delivered", clientActivityID: "m1", status: "failed" });
    expect(failed.pending[0]?.status).toBe("failed");
    expect(reduceChat(failed, send("m1"), now).pending).toMatchObject([{ clientActivityID: "m1", status: "sending" }]);
    expect(reduceChat(failed, { kind: "discard", clientActivityID: "m1" }, now).pending).toEqual([]);
  });

  it("shows typing until the assistant speaks, goes quiet or the line is cut", () => {
    const writing = run(come(typing));
    expect(writing.typing).toBe(true);
    expect(reduceChat(writing, come(bot("a")), now).typing).toBe(false);
    expect(reduceChat(writing, come(user("u", "m")), now).typing).toBe(true);
    expect(reduceChat(writing, { kind: "quiet" }, now).typing).toBe(false);
    expect(reduceChat(writing, { kind: "connection", state: "offline" }, now).typing).toBe(false);
  });

  it("forgets an expired conversation, says so, and keeps what was not sent", () => {
    const state = run(come(bot("a")), send("m1"), { kind: "ended", why: "expired" });
    expect(state).toMatchObject({ entries: [], notice: "lost", pending: [{ clientActivityID: "m1" }] });
    expect(reduceChat(state, send("m2"), now).notice).toBeUndefined();
  });

  it("is empty after a restart", () => {
    expect(run(come(bot("a")), send("m1"), { kind: "restart" })).toEqual({ ...emptyChat, notice: "restarted" });
  });

  it("gives each bubble the language its activity says, and the time the server says", () => {
    const [entry] = run(come({ ...bot("a"), locale: "en-CA", timestamp: "2024-06-13T13:00:00Z" })).entries;
    expect(entry).toMatchObject({ lang: "en", at: Date.UTC(2024, 5, 13, 13) });
    expect(run(come({ ...bot("b"), timestamp: "yesterday" })).entries[0]?.at).toBe(now);
  });
});
