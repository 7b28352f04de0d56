import { z } from "zod";
import { callStartSchema } from "../../../contracts/calls.ts";

const name = callStartSchema.shape.id;

/** What a telephony says on the socket, one JSON object a frame. Without `call` it is about the call begun last. */
export const lineSchema = z.discriminatedUnion("type", [
  callStartSchema.extend({ type: z.literal("start") }),
  z.looseObject({ type: z.literal("utterance"), call: name }),
  z.looseObject({ type: z.literal("utterances"), call: name, utterances: z.array(z.unknown()).min(1) }),
  z.object({ type: z.literal("end"), call: name }),
]);
export type Line = z.infer<typeof lineSchema>;

/** Each line is answered, in order; `line` counts from 1. */
export type Answer =
  | { type: "ack"; line: number; call: string; taken?: number; changed?: boolean; refused?: object[] }
  | { type: "refused"; line: number; call?: string; reason: string };

/** The line of a frame, or why it is none. */
export function readLine(text: string): { line: Line } | { reason: string } {
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    return { reason: "the line is not JSON: send one object a frame" };
  }
  const read = lineSchema.safeParse(sent);
  if (read.success) return { line: read.data };
  return { reason: read.error.issues.map(({ path, message }) => `${path.join(".") || "line"}: ${message}`).join("; ") };
}
