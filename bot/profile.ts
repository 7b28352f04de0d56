import type { CitizenProfile } from "../contracts/citizen.ts";
import type { EngineParts } from "./dependencies.ts";
import { from } from "./errors.ts";
import type { Work } from "./work.ts";

/**
 * What may be used of the record: only for a verified person who gave `personalisation`, read at most once a turn.
 * The turn that gives the consent reads it then; the one that takes it back no longer does.
 */
export async function withProfile(work: Work, parts: EngineParts): Promise<Work & { profile: CitizenProfile | null }> {
  if (work.profile !== undefined) return { ...work, profile: work.profile };
  const { citizenId, open } = work;
  if (!citizenId || open.assurance !== "verified") return { ...work, profile: null };
  const profile = await from("registry", () => parts.citizens.profileFor(citizenId, "personalisation"));
  return { ...work, profile: profile ?? null };
}
