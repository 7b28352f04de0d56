import { mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Mails whose last bytes are being written to a server, in a file that outlives this process. */
export interface Departures {
  /** Right before the last bytes: synchronous, so that next to nothing lies between the two. */
  left: (id: string) => void;
  /** The server did not take it after all. */
  returned: (id: string) => void;
}

/**
 * SMTP cannot tell whether a mail arrived when the process dies after its last byte and before the 250 was recorded (RFC 1047).
 * Here a line is written at that byte, which a killed process leaves behind; at the next start `before` names the mails that may
 * have arrived, and the file begins again. A line is 38 bytes.
 */
export function openDepartures(path: string): { before: string[]; departures: Departures } {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const before = readDepartures(path);
  writeFileSync(path, "", { mode: 0o600 });
  const file = openSync(path, "a");
  return {
    before,
    departures: {
      left: (id) => void writeSync(file, `+${id}\n`),
      returned: (id) => void writeSync(file, `-${id}\n`),
    },
  };
}

function readDepartures(path: string): string[] {
  const gone = new Set<string>();
  for (const [, sign, id = ""] of textOf(path).matchAll(/^([+-])([\da-f-]{36})$/gm))
    if (sign === "+") gone.add(id);
    else gone.delete(id);
  return [...gone];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
