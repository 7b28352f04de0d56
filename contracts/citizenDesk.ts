import type { CitizenBrief } from "./assist.ts";
import type { Language } from "./language.ts";

/** Whose brief an agent's page shows. */
export interface BriefAsked {
  /** The conversation's dialogue: who it is verified as is who it is. */
  dialogueId?: string;
  /** Where the person speaks from: the caller's number, the sender's address. Without it the dialogue's own addresses are looked at. */
  contact?: { type: "email" | "phone"; value: string };
  /** Somebody the agent found by the look-up: the questions are about them until the dialogue is verified. */
  candidateId?: string;
  /** The agent holds an identity document of the candidate in their hands (at a counter): the record is shown. Audited as such. */
  documentSeen?: boolean;
  /** Of what was said; the record's own counts once it is shown. French when not given. */
  language?: Language;
  /** Left out of the last contacts: the one in hand. */
  conversationId?: string;
}

/** Who looks, and why; a `reason` is written in the audit, so it is given when a view is opened and not at each event after. */
export interface Looker {
  actor: string;
  reason?: string;
}

/** Both questions were answered right. `questions` are the ids the brief proposed. */
export interface VerifiedByAgent {
  dialogueId: string;
  citizenId: string;
  questions: readonly string[];
  actor: string;
}

export interface CitizenDesk {
  brief(asked: BriefAsked, looker: Looker): Promise<CitizenBrief>;
  /** The dialogue becomes that person's, and the two questions go in the audit. False when it cannot: see the SQL `verify_by_agent`. */
  verifiedByAgent(verified: VerifiedByAgent): Promise<boolean>;
}
