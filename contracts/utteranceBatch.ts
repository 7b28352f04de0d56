import { z } from "zod";
import { type Utterance, utteranceSchema } from "./call.ts";

export const MOST_UTTERANCES = 500;

/** Why one of those sent was not taken, by its place from 0 and, when it could be read, its id. The sentence says what to do. */
export const refusedUtteranceSchema = z.object({
  place: z.number().int().min(0),
  id: z.string().optional(),
  reason: z.string(),
});
export type RefusedUtterance = z.infer<typeof refusedUtteranceSchema>;

/** One utterance, or `{ utterances: [...] }`. Those that can be read are taken, whatever the others are. */
export function readUtterances(body: unknown): { taken: Utterance[]; refused: RefusedUtterance[] } {
  const several = z.object({ utterances: z.array(z.unknown()) }).safeParse(body);
  const sent = several.success ? several.data.utterances : [body];
  const taken: Utterance[] = [];
  const refused: RefusedUtterance[] = [];
  for (const [place, one] of sent.entries()) {
    const read =
      place < MOST_UTTERANCES ? readOne(one) : { reason: `at most ${MOST_UTTERANCES} at once: send it with the next` };
    if ("reason" in read) refused.push({ place, ...idOf(one), reason: read.reason });
    else taken.push(read.utterance);
  }
  return { taken, refused };
}

function readOne(sent: unknown): { utterance: Utterance } | { reason: string } {
  const read = utteranceSchema.safeParse(sent);
  if (!read.success) return { reason: `${faultsOf(read.error)}: send it again corrected` };
  const { startMs, endMs } = read.data;
  return endMs < startMs ? { reason: "endMs: is before startMs: send it again corrected" } : { utterance: read.data };
}

const faultsOf = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")).join("; ");

function idOf(sent: unknown): { id?: string } {
  const named = z.object({ id: z.string().min(1).max(100) }).safeParse(sent);
  return named.success ? { id: named.data.id } : {};
}
