import type { CampaignMedium, CampaignPurpose, CampaignStatus } from "../../../contracts/campaign.ts";
import type { Bilingual } from "../../../contracts/language.ts";

export const statusLabels: Record<CampaignStatus, Bilingual> = {
  draft: { fr: "Brouillon", en: "Draft" },
  scheduled: { fr: "Programmée", en: "Scheduled" },
  sending: { fr: "En cours d’envoi", en: "Sending" },
  paused: { fr: "En pause", en: "Paused" },
  sent: { fr: "Envoyée", en: "Sent" },
  cancelled: { fr: "Annulée", en: "Cancelled" },
};

export const mediumLabels: Record<CampaignMedium, Bilingual> = {
  email: { fr: "Courriel", en: "E-mail" },
  sms: { fr: "Texto", en: "Text message" },
};

export const purposeLabels: Record<CampaignPurpose, Bilingual> = {
  promotion: { fr: "Infolettre", en: "Newsletter" },
  proactive: { fr: "Aides possibles", en: "Possible aid" },
};
