import { z } from "zod";
import { languageSchema } from "./language.ts";
import { channelSchema } from "./message.ts";

export const purposeSchema = z.enum(["personalisation", "proactive", "promotion", "analytics"]);
export type Purpose = z.infer<typeof purposeSchema>;

/** What a person decided, with the exact words they were shown (ISO/IEC TS 27560 calls the whole a consent receipt). */
export const consentDecisionSchema = z.object({
  purpose: purposeSchema,
  decision: z.enum(["given", "refused", "withdrawn"]),
  text: z.string(),
  textVersion: z.string(),
  language: languageSchema,
  channel: channelSchema,
});
export type ConsentDecision = z.infer<typeof consentDecisionSchema>;

/** Who speaks: `claimed` is an address that matches a record; nothing of a record is shown below `verified`. */
export const assuranceSchema = z.enum(["anonymous", "claimed", "verified"]);
export type Assurance = z.infer<typeof assuranceSchema>;
