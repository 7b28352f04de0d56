import type { CampaignMedium, CampaignTopic } from "./campaign.ts";
import type { CorrectedField, NewCitizen } from "./citizen.ts";
import type { ConsentDecision } from "./consent.ts";
import type { Proposal } from "./turn.ts";

export interface Correction {
  field: CorrectedField;
  old: string;
  new: string;
  status: "pending" | "applied" | "refused";
  number?: string;
  askedAt: Date;
}

/** All that is held of one person, for them: `c360 record export`, and the copy they may ask for. */
export interface PersonalRecord {
  citizenId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  language: "fr" | "en";
  address?: NewCitizen["address"];
  contacts: NewCitizen["contacts"];
  household: { firstName: string; relation: NewCitizen["relation"] }[];
  sources: { source: string; receivedAt: Date; content: unknown }[];
  consents: (ConsentDecision & { id: string; at: Date })[];
  requests: { number: string; type: string; status: string; openedAt: Date; content: unknown }[];
  registrations: { number: string; status: string; requestedAt: Date; content: unknown }[];
  proposals: (Pick<Proposal, "title" | "reasons" | "factors"> & { proposedAt: Date })[];
  corrections: Correction[];
  /** Newsletters and messages about aid that were meant for them, and what they chose to hear about. */
  mailings: { subject: string; medium: CampaignMedium; status: string; at: Date }[];
  topics: CampaignTopic[];
  messages: { channel: string; at: Date; text: string }[];
}
