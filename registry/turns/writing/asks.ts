import { z } from "zod";
import type { Written } from "./writeTurn.ts";

// What crosses between the thread of the engine and the one that writes. Orders go as text: one long string is copied by the byte,
// where an object would be walked key by key on both sides.

/** An order as JSON, with the number its answer bears. */
export type Ask = [number: number, order: string];

const failureSchema = z.object({ message: z.string(), code: z.string().optional() });
const answerSchema = z.union([
  z.object({ number: z.number(), written: z.object({ result: z.unknown(), addressKey: z.string() }) }),
  z.object({ number: z.number(), failed: failureSchema }),
]);
const answersSchema = z.object({ answers: z.array(answerSchema) });
export type WriteAnswer = z.infer<typeof answerSchema>;

/** The asking end: the orders of one turn of the event loop go together, for waking the other thread costs more than reading one. */
export function createAsker(post: (asks: Ask[]) => void) {
  const waiting = new Map<number, { resolve: (written: Written) => void; reject: (cause: Error) => void }>();
  let asked: Ask[] = [];
  let last = 0;

  function send(): void {
    const asks = asked;
    asked = [];
    post(asks);
  }

  function settle(answer: WriteAnswer): void {
    const one = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("written" in answer) one?.resolve(answer.written);
    else one?.reject(errorOf(answer.failed));
  }

  return {
    ask: (order: string): Promise<Written> =>
      new Promise((resolve, reject) => {
        const number = ++last;
        waiting.set(number, { resolve, reject });
        if (asked.push([number, order]) === 1) setImmediate(send);
      }),
    /** False when the message is of another kind. */
    take(message: unknown): boolean {
      const parsed = answersSchema.safeParse(message);
      for (const answer of parsed.data?.answers ?? []) settle(answer);
      return parsed.success;
    },
    /** The thread is gone: nobody waits for it. */
    fail(cause: Error): void {
      for (const { reject } of waiting.values()) reject(cause);
      waiting.clear();
    },
  };
}

/** An error keeps its words and its PostgreSQL code on the way; the rest of it belongs to the other thread. */
export function failureOf(cause: unknown): z.infer<typeof failureSchema> {
  const message = cause instanceof Error ? cause.message : String(cause);
  return cause instanceof Error && "code" in cause ? { message, code: String(cause.code) } : { message };
}

const errorOf = ({ message, code }: z.infer<typeof failureSchema>): Error =>
  Object.assign(new Error(message), code === undefined ? {} : { code });
