import type { Choice, Reply } from "../../../contracts/reply.ts";
import type { Observed, Stage } from "../../../cli/conversations/stage.ts";

/** One turn of a random conversation, as the citizen saw it. */
export interface RandomTurn {
  said: string;
  observed: Observed;
}

const clock = new Date("2024-11-01T14:00:00Z");

/** The same seed makes the same conversation: a failure can be played again. */
export async function converse(
  stage: Stage,
  seed: number,
  pool: readonly string[],
  length: number,
): Promise<RandomTurn[]> {
  const random = generator(seed);
  await stage.prepare({ clock, catalogue: "demo" });
  const turns: RandomTurn[] = [];
  for (let index = 0; index < length; index++) {
    const said = nextWords(random, pool, turns.at(-1)?.observed.receipt.replies ?? []);
    const observed = await stage.say({
      channel: "web",
      address: `random-${seed}`,
      providerId: `${seed}-${index}`,
      receivedAt: clock,
      text: said.text,
      ...(said.value === undefined ? {} : { value: said.value }),
    });
    turns.push({ said: said.text, observed });
    // An agent has the floor from here on: nothing more is said.
    if (observed.receipt.outcome === "handed_off") break;
  }
  return turns;
}

/** One time in four a button of the last replies, as people do. */
function nextWords(random: () => number, pool: readonly string[], replies: Reply[]): Pick<Choice, "text" | "value"> {
  const choices = replies.flatMap((reply) => [...reply.choices, ...reply.cards.flatMap((card) => card.choices)]);
  const pressed = random() < 0.25 ? choices[Math.floor(random() * choices.length)] : undefined;
  return pressed ?? { text: pool[Math.floor(random() * pool.length)] ?? "bonjour" };
}

/** Mulberry32: small, fast, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
