import { pino, type Logger } from "pino";

/** A real logger whose lines can be read back. */
export function createRecordingLog(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  return { log: pino({ level: "info" }, { write: (line: string) => void lines.push(line) }), lines };
}
