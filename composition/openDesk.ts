import { randomUUID } from "node:crypto";
import { createDesk, runDeskRetention } from "../channels/desk/index.ts";
import type { HandleMessage } from "../contracts/turn.ts";
import type { Base } from "./base.ts";

const SWEEP_MS = 6 * 3_600_000;

/** The counter and the post, and how long their cases are kept. */
export function openDesk({ config, registry, clock, log }: Base, parts: { handleMessage: HandleMessage }) {
  const { transcript, desk: answers, deskCases: cases } = registry;
  return {
    desk: createDesk({ ...parts, transcript, answers, newId: randomUUID, clock }),
    retention: runDeskRetention({ cases, clock, log, keptDays: config.deskRetentionDays, sweepMs: SWEEP_MS }),
  };
}
