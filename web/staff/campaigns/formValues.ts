import {
  type Campaign,
  type CampaignDraft,
  campaignDraftSchema,
  type CampaignTopic,
} from "../../../contracts/campaign.ts";
import type { FoundOffering } from "../../../contracts/campaignDesk.ts";
import type { Language } from "../../../contracts/language.ts";

export type Chosen = Pick<FoundOffering, "id" | "title">;

/** The form as it is typed: every field a text, until it is read as a draft. */
export interface FormValues {
  name: string;
  purpose: CampaignDraft["purpose"];
  medium: CampaignDraft["medium"];
  subjectFr: string;
  subjectEn: string;
  introductionFr: string;
  introductionEn: string;
  by: "search" | "offerings";
  text: string;
  from: string;
  to: string;
  free: boolean;
  limit: string;
  chosen: readonly Chosen[];
  language: "" | Language;
  topic: "" | CampaignTopic;
  areas: string;
  ageMin: string;
  ageMax: string;
  perMinute: string;
}

const OLDEST = "120";

export function valuesOf(campaign: Campaign | undefined): FormValues {
  const selection = campaign?.selection;
  const search = selection?.by === "search" ? selection : undefined;
  const ages = campaign?.audience.memberAges;
  const [language] = campaign?.audience.languages ?? [];
  const [topic = ""] = campaign?.audience.topics ?? [];
  return {
    name: campaign?.name ?? "",
    purpose: campaign?.purpose ?? "promotion",
    medium: campaign?.medium ?? "email",
    subjectFr: campaign?.subject.fr ?? "",
    subjectEn: campaign?.subject.en ?? "",
    introductionFr: campaign?.introduction.fr ?? "",
    introductionEn: campaign?.introduction.en ?? "",
    by: selection?.by ?? "search",
    text: search?.text ?? "",
    from: search?.criteria.from ?? "",
    to: search?.criteria.to ?? "",
    free: search?.criteria.free ?? false,
    limit: String(search?.limit ?? 6),
    chosen: selection?.by === "offerings" ? selection.ids.map((id) => ({ id, title: id })) : [],
    language: campaign?.audience.languages.length === 1 && language ? language : "",
    topic,
    areas: campaign?.audience.areas.join(", ") ?? "",
    ageMin: ages ? String(ages.min) : "",
    ageMax: ages ? String(ages.max) : "",
    perMinute: String(campaign?.perMinute ?? 60),
  };
}

/** The draft, or the names of the fields that are not right. */
export function draftOf(values: FormValues): { draft: CampaignDraft } | { faults: string[] } {
  const { ageMin, ageMax, from, to } = values;
  const read = campaignDraftSchema.safeParse({
    name: values.name,
    purpose: values.purpose,
    medium: values.medium,
    subject: { fr: values.subjectFr, en: values.subjectEn },
    introduction: { fr: values.introductionFr, en: values.introductionEn },
    selection:
      values.by === "offerings"
        ? { by: "offerings", ids: values.chosen.map(({ id }) => id) }
        : {
            by: "search",
            text: values.text,
            criteria: { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(values.free ? { free: true } : {}) },
            limit: Number(values.limit),
          },
    audience: {
      languages: values.language ? [values.language] : [],
      topics: values.topic ? [values.topic] : [],
      areas: values.areas
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
      ...(ageMin || ageMax ? { memberAges: { min: Number(ageMin || "0"), max: Number(ageMax || OLDEST) } } : {}),
    },
    perMinute: Number(values.perMinute),
  });
  return read.success ? { draft: read.data } : { faults: read.error.issues.map(({ path }) => path.join(".")) };
}
