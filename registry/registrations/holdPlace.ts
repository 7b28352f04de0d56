import { z } from "zod";
import { languageSchema, type Language } from "../../contracts/language.ts";
import { participantSchema } from "../../contracts/registration.ts";
import type { Effect } from "../../contracts/turn.ts";
import type { Vault } from "../sealing/vault.ts";

/** What of a registration is sealed: who, and the words to speak of it. */
export const registrationDetailsSchema = z.object({
  title: z.string(),
  participant: participantSchema,
  language: languageSchema,
});

/** A hold as the turn's transaction writes it: the request with its number, and the place counted against the seats. */
export function holdPlace(
  vault: Vault,
  effect: Extract<Effect, { kind: "hold_place" }>,
  number: string,
  language: Language,
) {
  const { kind: _, title, participant, ...plain } = effect;
  const fields = {
    ...participant,
    age: String(participant.age),
    offeringId: plain.offeringId,
    sessionId: plain.sessionId,
  };
  const requested = vault.seal("requests.details", { summary: title, fields }).toString("base64");
  const details = vault.seal("registrations.details", { title, participant, language }).toString("base64");
  return {
    requests: [{ number, requestType: "activity-registration", details: requested }],
    acts: [{ name: "hold_place", argument: { ...plain, number, details } }],
  };
}
