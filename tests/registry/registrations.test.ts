import { describe, expect, it } from "vitest";
import type { RegistrationTask } from "../../contracts/registration.ts";
import type { Effect } from "../../contracts/turn.ts";
import { engines } from "./engines.ts";
import { identification, somebody } from "./identification.ts";
import { messageOf, minutes, openNew, say, turnOf } from "./samples.ts";
import { useRegistry } from "./useRegistry.ts";

describe.each(engines)("registrations on $name", (engine) => {
  const { registry, clock } = useRegistry(engine);
  const { verify } = identification(registry);
  let sessions = 0;
  const newSession = () => `session-${++sessions}`;

  const hold = (sessionId: string, part: object = {}): Effect => ({
    kind: "hold_place",
    offeringId: "natation",
    sessionId,
    title: "Natation",
    seats: 1,
    seatsLeft: 3,
    until: new Date(clock.now().getTime() + minutes(30)).toISOString(),
    waiting: false,
    participant: { firstName: "Léa", age: 6 },
    ...part,
  });
  const ask = (address: string, effect: Effect) => say(registry(), messageOf({ address }), { effects: [effect] });
  const statuses = async (address: string) => {
    const { dialogueId } = await openNew(registry(), messageOf({ address }));
    return (await registry().registrations.of({ dialogueId })).map(({ status }) => status);
  };
  /** The task of the session; the others are left to their lease. */
  const taskOf = async (sessionId: string): Promise<RegistrationTask> => {
    const tasks = await registry().registrations.queue.claim(1_000, minutes(1));
    const task = tasks.find(({ order }) => order.sessionId === sessionId);
    if (!task) throw new Error("there is no task for that session");
    return task;
  };

  it("20 people at once never hold more than the seats left", async () => {
    const sessionId = newSession();
    const opened = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const message = messageOf({ address: `${sessionId}-${index}` });
        return openNew(registry(), message).then((open) => ({ open, message }));
      }),
    );
    const results = await Promise.all(
      opened.map(({ open, message }) =>
        registry().turns.commit(open, turnOf(open, message, { effects: [hold(sessionId)] }), {}),
      ),
    );
    expect(results.filter(({ status }) => status === "committed")).toHaveLength(3);
    expect(results.filter(({ status }) => status === "conflict")).toHaveLength(17);
    expect(await registry().registrations.taken("natation", sessionId)).toBe(3);
  });

  it("a hold ends by the clock, and its turn says its number", async () => {
    const sessionId = newSession();
    const reply = { id: "r", text: "Numéro {requestNumber}", lang: "fr" as const, cards: [], choices: [] };
    const { result } = await say(registry(), messageOf({ address: sessionId }), {
      effects: [hold(sessionId, { seats: 2 })],
      replies: [reply],
    });
    expect(result.status === "committed" && result.receipt.replies[0]?.text).toMatch(/^Numéro LAV-2024-\d{6}$/);
    expect(await registry().registrations.taken("natation", sessionId)).toBe(2);
    clock.advance(minutes(31));
    expect(await registry().registrations.taken("natation", sessionId)).toBe(0);
  });

  it("the system's answer is kept and told in the conversation; a confirmed place goes on counting", async () => {
    const sessionId = newSession();
    await ask(sessionId, hold(sessionId));
    const task = await taskOf(sessionId);
    expect(task).toMatchObject({
      kind: "request",
      attempts: 0,
      order: { seats: 1, participant: { firstName: "Léa", age: 6 } },
    });
    await registry().registrations.queue.settle(task, {
      status: "answered",
      answer: { status: "confirmed", reference: "X1" },
    });
    expect(await statuses(sessionId)).toEqual(["confirmed"]);
    clock.advance(minutes(40));
    expect(await registry().registrations.taken("natation", sessionId)).toBe(1);
    const told = (await registry().transcript.after("web", sessionId, 0, 20)).at(-1);
    expect(told).toMatchObject({ from: "assistant" });
    expect(JSON.stringify(told)).toContain("est confirmée");
  });

  it("a system that does not answer is asked again later, then a person takes over", async () => {
    const sessionId = newSession();
    await ask(sessionId, hold(sessionId));
    for (let attempt = 0; attempt < 8; attempt++) {
      const task = await taskOf(sessionId);
      expect(task.attempts).toBe(attempt);
      await registry().registrations.queue.settle(task, { status: "retry", cause: "503" });
      clock.advance(minutes(60));
    }
    await expect(taskOf(sessionId)).rejects.toThrow(/no task/);
    const told = (await registry().transcript.after("web", sessionId, 0, 20)).at(-1);
    expect(JSON.stringify(told)).toContain("Une personne prend votre demande");
  });

  it("only the dialogue it was made in, or its verified person, gives a registration up", async () => {
    const citizen = somebody();
    await registry().citizens.save([citizen]);
    const sessionId = newSession();
    await verify("holder", citizen);
    await ask("holder", hold(sessionId));
    const { dialogueId } = await openNew(registry(), messageOf({ address: "holder" }));
    const [mine] = await registry().registrations.of({ dialogueId, citizenId: citizen.id });
    const cancel: Effect = { kind: "cancel_registration", number: mine?.number ?? "" };
    await expect(ask("stranger", cancel)).rejects.toThrow(/cancel_registration refused/);
    await ask("holder", cancel);
    expect(await registry().registrations.of({ dialogueId, citizenId: citizen.id })).toEqual([]);
    expect(await registry().registrations.taken("natation", sessionId)).toBe(0);
  });

  it("an answer that comes after the person gave up changes nothing; the system is told to cancel", async () => {
    const sessionId = newSession();
    await ask(sessionId, hold(sessionId));
    const task = await taskOf(sessionId);
    await ask(sessionId, { kind: "cancel_registration", number: task.order.number });
    await registry().registrations.queue.settle(task, {
      status: "answered",
      answer: { status: "confirmed", reference: "X" },
    });
    expect(await statuses(sessionId)).toEqual([]);
    expect((await taskOf(sessionId)).kind).toBe("cancel");
  });

  it("the waiting list holds no seat", async () => {
    const sessionId = newSession();
    await ask(sessionId, hold(sessionId, { waiting: true, seatsLeft: 0 }));
    expect(await statuses(sessionId)).toEqual(["waiting"]);
    expect(await registry().registrations.taken("natation", sessionId)).toBe(0);
  });
});
