import { setTimeout as pause } from "node:timers/promises";
import type { CallScript } from "../../../cli/calls/script.ts";
import { timelineOf } from "../../../cli/calls/timeline.ts";
import { openPanel } from "./panel.ts";
import type { Telephony } from "./telephony.ts";

export interface Shift {
  cuts: number;
  /** Conversations whose panel did not end with all that was said. */
  missed: number;
}

const CUT_EVERY = 5;

/** One conversation after the other on one panel, as fast as they are taken; the connection breaks now and then, and comes back. */
export async function shift(
  conversations: readonly number[],
  scripts: readonly CallScript[],
  server: { url: string; cookie: string; telephony: Telephony },
): Promise<Shift> {
  const done: Shift = { cuts: 0, missed: 0 };
  for (const n of conversations) {
    const script = scripts[n % scripts.length];
    if (!script) continue;
    const call = await server.telephony.begin(script.language);
    const panel = openPanel({ ...server, call }, () => {
      if (Math.random() * CUT_EVERY >= 1) return;
      done.cuts++;
      panel.cut();
    });
    const said = timelineOf(script).flatMap((moment) => (moment.kind === "heard" ? [moment.utterance] : []));
    for (const utterance of said) await server.telephony.hear(call, utterance);
    await server.telephony.end(call);
    const last = new Map(said.map(({ id, text }) => [id, text]));
    const whole = () =>
      panel.view?.status === "ended" &&
      panel.view.lines.length === last.size &&
      panel.view.lines.every(({ id, text }) => last.get(id) === text);
    for (let wait = 0; wait < 1_500 && !whole(); wait++) await pause(20);
    if (!whole()) done.missed++;
    panel.close();
  }
  return done;
}
