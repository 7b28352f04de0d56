import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "./fingerprint.ts";
import { readModel, writeModel } from "./savedModel.ts";
import { type Example, learn, type LearntModel } from "./train.ts";

/** Models kept: tests learn with a few sets of places, and phrases are edited. */
const kept = 6;

/**
 * Learns from the examples, or takes what was learnt from the same ones before by the same code. Tests and starts from sources learn the
 * same thing again and again, and it takes seconds.
 */
export function learnOnce(examples: readonly Example[], folder: string): LearntModel {
  const fingerprint = fingerprintOf([codeOf(import.meta.dirname), ...examples]);
  const file = join(folder, `intents-${fingerprint.slice(0, 16)}.bin`);
  const known = readModel(file, fingerprint);
  if (known) return known;
  const model = learn(examples);
  keep(folder, () => writeModel(file, fingerprint, model));
  return model;
}

/** What this folder holds: a change to how texts are read or weighed is another model. */
function codeOf(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** Nothing depends on the copy: a folder that cannot be written (installed for all users) is left alone. */
function keep(folder: string, write: () => void): void {
  try {
    mkdirSync(folder, { recursive: true });
    write();
    const files = readdirSync(folder).filter((name) => /^intents-.*\.bin$/.test(name));
    const byAge = files
      .map((name) => ({ file: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { file } of byAge.slice(kept)) rmSync(file, { force: true });
  } catch {
    return;
  }
}
