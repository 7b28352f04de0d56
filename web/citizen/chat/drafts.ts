import * as z from "zod/mini";
import { parseJson } from "../client/wire.ts";
import type { Pending } from "./state.ts";

const drafts = z.array(
  z.object({
    clientActivityID: z.string(),
    text: z.string(),
    locale: z.enum(["fr", "en"]),
    value: z.optional(z.unknown()),
    at: z.number(),
  }),
);

/** Messages that were not sent survive a refresh of their tab, and only that: they are the citizen's own words. */
export interface Drafts {
  read(): Pending[];
  write(pending: Pending[]): void;
}

export function createDrafts(storage: Storage | undefined): Drafts {
  const name = "c360.unsent";
  return {
    read() {
      try {
        const kept = parseJson(drafts, storage?.getItem(name) ?? "[]") ?? [];
        return kept.map((draft) => ({ ...draft, status: "failed" }));
      } catch {
        return [];
      }
    },
    write(pending) {
      try {
        // A photo is too heavy to be kept there: its message goes with it.
        const kept = pending.filter(({ photo }) => photo === undefined);
        if (kept.length > 0) storage?.setItem(name, JSON.stringify(kept));
        else storage?.removeItem(name);
      } catch {
        // A full or forbidden storage loses the draft on refresh, nothing more.
      }
    },
  };
}
