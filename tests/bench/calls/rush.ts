import { setTimeout as pause } from "node:timers/promises";
import type { CallScript } from "../../../cli/calls/script.ts";
import { timelineOf } from "../../../cli/calls/timeline.ts";
import { openPanel } from "./panel.ts";
import type { Telephony } from "./telephony.ts";

const WARM_MS = 15_000;
const MEASURED_MS = 60_000;

export interface Rush {
  /** From the post of a caller's settled words to the view that holds what is suggested for them, ms. */
  latencies: number[];
  utterances: number;
  /** With those of the warm-up. */
  told: number;
  /** Settled words whose view did not come within ten seconds. */
  missed: number;
}

/** So many calls at once, each heard at the speed it is spoken, with its panel open; one that ends is followed by another. */
export async function rush(
  calls: number,
  scripts: readonly CallScript[],
  server: { url: string; cookie: string; telephony: Telephony },
): Promise<Rush> {
  const started = performance.now();
  const measured: Rush = { latencies: [], utterances: 0, told: 0, missed: 0 };
  const until = started + WARM_MS + MEASURED_MS;
  const line = async (index: number) => {
    await pause((index / calls) * WARM_MS * 0.6);
    for (let n = index; performance.now() < until; n += 7) {
      const script = scripts[n % scripts.length];
      if (script) await oneCall(script, { ...server, from: started + WARM_MS, until, measured });
    }
  };
  await Promise.all(Array.from({ length: calls }, (_, index) => line(index)));
  return measured;
}

async function oneCall(
  script: CallScript,
  run: { url: string; cookie: string; telephony: Telephony; from: number; until: number; measured: Rush },
): Promise<void> {
  const { telephony, measured, from, until } = run;
  const call = await telephony.begin(script.language);
  const waited = new Map<string, number>();
  const panel = openPanel({ ...run, call }, (view, at) => {
    for (const { id, text, final } of view.lines) {
      const posted = final ? waited.get(`${id} ${text}`) : undefined;
      if (posted === undefined) continue;
      waited.delete(`${id} ${text}`);
      if (posted >= from) measured.latencies.push(at - posted);
    }
  });
  const began = performance.now();
  for (const moment of timelineOf(script)) {
    if (moment.kind === "expect") continue;
    await pause(Math.max(0, began + moment.atMs - performance.now()));
    if (performance.now() >= until) break;
    const { id, text, final, speaker } = moment.utterance;
    const posted = performance.now();
    if (final && speaker === "caller") waited.set(`${id} ${text}`, posted);
    measured.told++;
    if (posted >= from) measured.utterances++;
    await telephony.hear(call, moment.utterance);
  }
  for (let wait = 0; wait < 500 && waited.size > 0; wait++) await pause(20);
  measured.missed += waited.size;
  panel.close();
  await telephony.end(call);
}
