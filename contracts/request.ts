import { z } from "zod";
import type { Bilingual } from "./language.ts";

/** Where a request stands. `done` and `refused` are final. */
export const requestStatusSchema = z.enum(["opened", "assigned", "in_progress", "waiting_citizen", "done", "refused"]);
export type RequestStatus = z.infer<typeof requestStatusSchema>;

/** Who told a step: the assistant tells only the first one. */
export const requestSourceSchema = z.enum(["assistant", "agent", "connector", "demonstration"]);

/** One step of a request. `note` is for the citizen, in both languages. */
export interface RequestStep {
  status: RequestStatus;
  at: Date;
  source: z.infer<typeof requestSourceSchema>;
  note?: Bilingual;
}

/** What the system that handles requests tells of one. */
export interface RequestUpdate {
  number: string;
  status: RequestStatus;
  at: Date;
  note?: Bilingual;
}

/**
 * `unchanged`: it was told already. Otherwise why nothing was written: no such number, a request that is over, a moment before
 * the last step, or a return to `opened`.
 */
export type RequestUpdateResult =
  | { status: "updated" }
  | { status: "unchanged" }
  | { status: "fail"; reason: "unknown" | "closed" | "too_early" | "step_back" };

/** What the city's own system (311) calls as it works. The only way by which a request moves. */
export interface RequestDesk {
  update(update: RequestUpdate): Promise<RequestUpdateResult>;
  /** Every step so far, oldest first; undefined for an unknown number. */
  history(number: string): Promise<RequestStep[] | undefined>;
}

/** What a proven reader is shown of a request. Days are the city's, `YYYY-MM-DD`. */
export interface RequestView {
  number: string;
  requestType: string;
  title?: Bilingual;
  openedAt: Date;
  targetOn?: string;
  /** Oldest first, never empty. */
  steps: RequestStep[];
}

/** Requests as their people may see them. Every reading is checked by the database against what the dialogue has proven, and audited. */
export interface Requests {
  /** Undefined alike for a number that does not exist and for somebody else's. */
  status(dialogueId: string, number: string): Promise<RequestView | undefined>;
  /** Those of a citizen whom the dialogue is verified as, newest first. */
  of(dialogueId: string, citizenId: string): Promise<RequestView[]>;
  desk: RequestDesk;
}
