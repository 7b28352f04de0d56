import { z } from "zod";

/** What may be used of a record to choose proposals, read only under the consent `personalisation`. */
export interface CitizenProfile {
  citizenId: string;
  firstName: string;
  age?: number;
  postalCode?: string;
  household: { firstName: string; age: number; relation: "self" | "spouse" | "child" | "other" }[];
}

/** A person as one source gives them: becomes a citizen, their contact points, address and household. */
export interface NewCitizen {
  id: string;
  source: string;
  sourceId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  language: "fr" | "en";
  householdId: string;
  relation: "self" | "spouse" | "child" | "other";
  address: { civicNumber: string; street: string; unit?: string; postalCode: string; neighbourhood?: string };
  contacts: { type: "email" | "phone"; value: string }[];
}

export const correctedFieldSchema = z.enum(["language", "email", "phone", "name", "birthDate", "address", "other"]);
export type CorrectedField = z.infer<typeof correctedFieldSchema>;
