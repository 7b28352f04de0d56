import { readMutations } from "../channels/email/mutations.ts";

const COUNT = 10_000;
const SEED = 360;

/** Mails broken at random: how each was read, and whether any crashed or said nothing. */
export async function benchMails(): Promise<void> {
  const started = performance.now();
  const { read, broken, unexplained, slowestMs } = await readMutations(COUNT, SEED);
  const seconds = (performance.now() - started) / 1_000;
  console.log(
    `  ${COUNT} mutations (seed ${SEED}): 0 crashes, ${unexplained} unexplained, ${read} read with their faults`,
  );
  console.log(
    `  broken: ${Object.entries(broken)
      .map(([cause, count]) => `${cause} ${count}`)
      .join(", ")}`,
  );
  console.log(`  slowest ${slowestMs.toFixed(0)} ms, ${(COUNT / seconds).toFixed(0)} mails/s`);
}
