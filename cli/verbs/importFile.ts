import { readFile, rename, writeFile } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import type { System } from "../../compose.ts";
import type { ImportReport } from "../../contracts/offering.ts";
import { type ExitCode, type Output, UsageFault } from "../output.ts";

export interface ImportOptions {
  format?: "laval-calendar" | "c360";
  dryRun: boolean;
}

/** `import offerings|facilities FILE`: counts on stdout, refused rows beside the file with their reason. */
export async function importFile(
  system: System,
  what: "offerings" | "facilities",
  file: string,
  options: ImportOptions,
  output: Output,
): Promise<ExitCode> {
  const content = await readText(file);
  const report =
    what === "offerings"
      ? await system.importOfferings(content, { fileName: file, ...options })
      : await system.importFacilities(content, { fileName: file, ...options });
  if (report.status === "fail") throw new UsageFault(report.fault);
  const rejected = await writeRejected(file, report.refused);
  const counts = {
    added: report.added,
    changed: report.changed,
    unchanged: report.unchanged,
    refused: report.refused.length,
    removed: report.removed,
  };
  output.result(
    { ...counts, dryRun: options.dryRun, ...(rejected ? { rejected } : {}) },
    countsAsText(counts, options.dryRun, rejected),
  );
  return 0;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new UsageFault(
      `${file}:1:1 the file cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "unknown cause"})`,
      { cause: error },
    );
  }
}

/** Written whole or not at all: a half list of refusals would look complete. */
async function writeRejected(file: string, refused: ImportReport["refused"]): Promise<string | undefined> {
  if (refused.length === 0) return undefined;
  const target = `${file}.rejected.csv`;
  const rows = refused.map(({ row, reason, raw }) => ({ row, reason, raw: JSON.stringify(raw) }));
  try {
    await writeFile(
      `${target}.part`,
      stringify(rows, { header: true, columns: ["row", "reason", "raw"], escape_formulas: true }),
    );
    await rename(`${target}.part`, target);
  } catch (error) {
    throw new UsageFault(
      `${target} cannot be written (${error instanceof Error ? error.message : "unknown cause"}); the import itself is done`,
      { cause: error },
    );
  }
  return target;
}

function countsAsText(counts: Record<string, number>, dryRun: boolean, rejected: string | undefined): string {
  const parts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return [`${dryRun ? "Would be: " : ""}${parts.join(", ")}`, ...(rejected ? [`Refused rows: ${rejected}`] : [])].join(
    "\n",
  );
}
