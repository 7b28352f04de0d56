/** Structured logging. Whoever implements it masks personal data in every string; fields never hold raw text of citizens. */
export interface Log {
  info(fields: Record<string, unknown>, text: string): void;
  warn(fields: Record<string, unknown>, text: string): void;
  error(fields: Record<string, unknown>, text: string): void;
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
