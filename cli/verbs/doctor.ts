import type { System } from "../../compose.ts";
import type { ExitCode, Output } from "../output.ts";

/** `doctor`: each part, whether it is well, and the cure when it is not. */
export async function doctor(system: System, output: Output): Promise<ExitCode> {
  const checks = await system.diagnose();
  for (const check of checks)
    output.result(
      check,
      `${check.well ? "✓" : "✗"} ${check.part}: ${check.finding}${check.cure ? `\n    → ${check.cure}` : ""}`,
    );
  return checks.every((check) => check.well) ? 0 : 1;
}
