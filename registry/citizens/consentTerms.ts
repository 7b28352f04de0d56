import type { ConsentDecision, Purpose } from "../../contracts/consent.ts";

/** The fields of a consent receipt (ISO/IEC TS 27560:2023) that follow from the purpose and not from the person. */
export function consentTerms({ purpose }: Pick<ConsentDecision, "purpose">) {
  return {
    schemaVersion: "ISO/IEC TS 27560:2023",
    controller: "Ville de Laval",
    jurisdiction: "CA-QC",
    lawfulBasis: "consent",
    dataCategories: dataCategories[purpose],
    retention: "until_withdrawn",
    withdrawalMethod: "any_channel",
  };
}

const dataCategories: Record<Purpose, readonly string[]> = {
  personalisation: ["first_name", "age", "postal_code", "household"],
  proactive: ["first_name", "age", "postal_code", "household", "contact_points"],
  promotion: ["contact_points", "language"],
  analytics: ["interactions"],
};
