import { z } from "zod";

/** `held`: a place is kept for a while; `waiting`: on the waiting list; the others are the registration system's answer, or the person's. */
export const registrationStatusSchema = z.enum(["held", "waiting", "confirmed", "refused", "cancelled"]);
export type RegistrationStatus = z.infer<typeof registrationStatusSchema>;

/** Who takes part, as it was said or as the record has it. */
export const participantSchema = z.object({ firstName: z.string().max(80), age: z.number().min(0).max(120) });
export type Participant = z.infer<typeof participantSchema>;

/** What is asked of the registration system. `number` is ours and the same for every try: a repeat changes nothing there. */
export interface RegistrationOrder {
  number: string;
  offeringId: string;
  sessionId: string;
  seats: number;
  waiting: boolean;
  participant: Participant;
}

/** `reference` is the system's own number. `rank` counts from 1. */
export const registrationAnswerSchema = z.discriminatedUnion("status", [
  z.object({ status: z.literal("confirmed"), reference: z.string() }),
  z.object({ status: z.literal("waiting"), reference: z.string(), rank: z.number().int().positive().optional() }),
  z.object({ status: z.literal("refused"), cause: z.string() }),
]);
export type RegistrationAnswer = z.infer<typeof registrationAnswerSchema>;

export const systemStatusSchema = z.enum(["unknown", "confirmed", "waiting", "refused", "cancelled"]);
export type SystemStatus = z.infer<typeof systemStatusSchema>;

/** The city's registration system, whichever it is. It rejects when it cannot be reached: the same is asked again later. */
export interface RegistrationSystem {
  request(order: RegistrationOrder): Promise<RegistrationAnswer>;
  /** `cancelled` also when it already was; `unknown` when the system never had it. */
  cancel(number: string): Promise<"cancelled" | "unknown">;
  status(number: string): Promise<SystemStatus>;
}

/** A registration as its person may see it. */
export interface Registration {
  number: string;
  offeringId: string;
  sessionId: string;
  title: string;
  seats: number;
  status: RegistrationStatus;
  participant: Participant;
}

/** One thing to ask of the registration system. `attempts` counts the tries before this one. */
export type RegistrationTask = { attempts: number; order: RegistrationOrder } & { kind: "request" | "cancel" };

/** What came of a task. `retry` is tried again later, a limited number of times; then a person takes over. */
export type RegistrationResult =
  | { status: "answered"; answer: RegistrationAnswer }
  | { status: "cancelled" }
  | { status: "retry"; cause: string };

/** The queue of what is to be asked of the registration system, kept with the turns. */
export interface RegistrationQueue {
  /** Takes up to `limit` due tasks for this process, hidden from others for `leaseMs`. */
  claim(limit: number, leaseMs: number): Promise<RegistrationTask[]>;
  /** Records the result and tells the person in their conversation. */
  settle(task: RegistrationTask, result: RegistrationResult): Promise<void>;
  subscribe(listener: () => void): () => void;
}
