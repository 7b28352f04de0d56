import { z } from "zod";

/** The least that tells people apart: an agent who needs more opens the record, which is audited. */
export const citizenFoundSchema = z.object({
  citizenId: z.string(),
  name: z.string(),
  birthYear: z.number().int(),
  postalArea: z.string().nullable(),
});

/** `more`: others answer too, and the agent says more of the person. */
export const citizensFoundSchema = z.object({ citizens: z.array(citizenFoundSchema).max(20), more: z.boolean() });
export type CitizensFound = z.infer<typeof citizensFoundSchema>;

/** What an agent gives to look somebody up: parts of a name, number, e-mail or address, in any order, and why they look. */
export const citizenLookupSchema = z.object({
  q: z.string().trim().min(2).max(120),
  reason: z.string().trim().min(3).max(200),
});

/** `vague`: nothing in it to look for. `too_many`: 30 a minute, 300 an hour for one person, whichever process answers. */
export type LookupResult = ({ status: "found" } & CitizensFound) | { status: "vague" } | { status: "too_many" };

export interface CitizenLookup {
  find(asked: z.infer<typeof citizenLookupSchema>, actor: string): Promise<LookupResult>;
}
