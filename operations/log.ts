import { type DestinationStream, type Logger, pino } from "pino";

export interface LogOptions {
  level: "debug" | "info" | "warn" | "error" | "silent";
  /** Masks personal data in a text; applied to every string that is logged, messages and causes included. */
  mask: (text: string) => string;
  /** Where the JSON lines go; stderr by default, because a verb's results own stdout. */
  destination?: DestinationStream;
}

// Names under which a secret could arrive whatever its value looks like.
const SECRET_NAMES = /authorization|cookie|password|secret|token|api_?key|data_?key|code$/i;

/** Structured logs in which no string has escaped the mask and no secret its name. */
export function createLog({ level, mask, destination }: LogOptions): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => maskFields(fields, mask),
    },
    hooks: {
      logMethod(
        this: Logger,
        args: Parameters<Logger["info"]>,
        method: (...values: Parameters<Logger["info"]>) => void,
      ) {
        const masked = args.map((value: unknown) => (typeof value === "string" ? mask(value) : value));
        Reflect.apply(method, this, masked);
      },
    },
  };
  return pino(options, destination ?? pino.destination({ dest: 2, sync: true }));
}

function maskFields(fields: Record<string, unknown>, mask: LogOptions["mask"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      SECRET_NAMES.test(name) ? "[secret]" : maskValue(value, mask, 0),
    ]),
  );
}

function maskValue(value: unknown, mask: LogOptions["mask"], depth: number): unknown {
  if (typeof value === "string") return mask(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  // Deeper than any log of ours goes: an object of somebody else's, which may be large or circular.
  if (depth > 4) return "[deep]";
  if (value instanceof Error) return maskError(value, mask, depth);
  if (Array.isArray(value)) return value.map((item) => maskValue(item, mask, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      SECRET_NAMES.test(name) ? "[secret]" : maskValue(inner, mask, depth + 1),
    ]),
  );
}

function maskError(error: Error, mask: LogOptions["mask"], depth: number): object {
  const cause = error.cause === undefined ? {} : { cause: maskValue(error.cause, mask, depth + 1) };
  return { name: error.name, message: mask(error.message), stack: mask(error.stack ?? ""), ...cause };
}
