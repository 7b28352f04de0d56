import { fail, ok, type Result } from "./problems.ts";

/** A watermark is the `seq` of the last line seen, as text. Absent or empty: the client has none. */
export function readWatermark(text: unknown): Result<number | undefined> {
  if (text === undefined || text === "") return ok(undefined);
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? ok(Number(text)) : fail("InvalidWatermark");
}
