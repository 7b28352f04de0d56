import type { z } from "zod";

const PREFIX = "c360.kept.";

/** What an agent was writing, kept by the tab: it survives a reload, and goes at wrap-up and sign-out. */
export const kept = {
  read<T>(key: string, schema: z.ZodType<T>): T | undefined {
    try {
      const parsed = schema.safeParse(JSON.parse(sessionStorage.getItem(PREFIX + key) ?? ""));
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  },
  write(key: string, value: unknown): void {
    try {
      sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
    } catch {
      // The storage is full or refused: what is written stands on the page all the same.
    }
  },
  forget(key: string): void {
    sessionStorage.removeItem(PREFIX + key);
  },
  forgetAll(): void {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  },
};
