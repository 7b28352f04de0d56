import { randomUUID } from "node:crypto";
import type { NewCitizen } from "../../contracts/citizen.ts";
import type { Message } from "../../contracts/message.ts";
import { offeringSchema, type Offering } from "../../contracts/offering.ts";
import type { Reply } from "../../contracts/reply.ts";
import type { Turn } from "../../contracts/turn.ts";
import type { OpenTurn, Registry } from "../../registry/index.ts";

export const dataKey = Buffer.alloc(32, 7);

/** A clock that a test moves. */
export function movableClock(start = "2024-11-01T14:00:00Z") {
  let at = new Date(start);
  return { now: () => at, advance: (ms: number) => (at = new Date(at.getTime() + ms)) };
}
export const minutes = (count: number) => count * 60_000;

export const messageOf = (part: Partial<Message> = {}): Message => ({
  channel: "web",
  providerId: randomUUID(),
  address: "conversation-1",
  text: "bonjour",
  receivedAt: new Date("2024-11-01T14:00:00Z"),
  ...part,
});

export const replyOf = (text: string): Reply => ({ id: randomUUID(), text, lang: "fr", cards: [], choices: [] });

export const turnOf = (open: OpenTurn, message: Message, part: Partial<Turn> = {}): Turn => ({
  id: randomUUID(),
  message,
  conversationId: open.conversationId,
  dialogueId: open.dialogueId,
  at: new Date("2024-11-01T14:00:01Z"),
  language: "fr",
  intent: "greet",
  intentScore: 0.9,
  entities: {},
  outcome: "answered",
  replies: [replyOf("Bonjour !")],
  effects: [],
  topics: [],
  sentiment: { label: "neutral", score: 0, emotion: "none", words: [] },
  durations: { understand: 1 },
  trace: [{ step: "understand", note: "greet" }],
  ...part,
});

export async function openNew(registry: Registry, message: Message): Promise<OpenTurn> {
  const opened = await registry.turns.open(message);
  if (opened.status !== "open") throw new Error("the message had been seen before");
  return opened.turn;
}

/** One whole turn: opened, and committed on what was opened. */
export async function say(registry: Registry, message: Message, part: Partial<Turn> = {}, state: unknown = {}) {
  const open = await openNew(registry, message);
  return { open, result: await registry.turns.commit(open, turnOf(open, message, part), state) };
}

export const citizenOf = (part: Partial<NewCitizen> = {}): NewCitizen => ({
  id: "citizen-1",
  source: "demonstration",
  sourceId: "1",
  firstName: "Marie",
  lastName: "Gagnon",
  birthDate: "1985-03-02",
  language: "fr",
  householdId: "household-1",
  relation: "self",
  address: {
    civicNumber: "123",
    street: "boulevard des Laurentides",
    postalCode: "H7N 2A1",
    neighbourhood: "Pont-Viau",
  },
  contacts: [
    { type: "email", value: "Marie.Gagnon@exemple.ca" },
    { type: "phone", value: "450 555-0142" },
  ],
  ...part,
});

export const offeringOf = (part: Partial<Offering> & { id: string }): Offering =>
  offeringSchema.parse({
    kind: "activity",
    source: "test",
    title: { fr: "Natation", en: "Swimming" },
    summary: { fr: "Cours de natation" },
    ...part,
  });
