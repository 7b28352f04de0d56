import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Campaign } from "../../../contracts/campaign.ts";
import type { Bilingual } from "../../../contracts/language.ts";
import { type ApiFault, Fault } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import type { TextName } from "../texts.ts";
import { AudienceFields } from "./AudienceFields.tsx";
import { draftOf, type FormValues, valuesOf } from "./formValues.ts";
import { mediumLabels, purposeLabels } from "./labels.ts";
import { SelectionFields } from "./SelectionFields.tsx";

interface EditorProps {
  campaign: Campaign | undefined;
  onSaved: (id: string) => void;
  onBack: () => void;
  onExpired: () => void;
}

/** What a fault of the draft is called in the form. */
const fieldNames: Readonly<Record<string, TextName>> = {
  name: "campaignName",
  "subject.fr": "subjectFr",
  "subject.en": "subjectEn",
  "introduction.fr": "introductionFr",
  "introduction.en": "introductionEn",
  "selection.ids": "chosenOfferings",
  "selection.limit": "mostOfferings",
  "audience.memberAges": "ageFrom",
  perMinute: "perMinute",
};
const fieldName = (path: string): TextName =>
  fieldNames[path] ?? (path.startsWith("audience.areas") ? "areas" : "content");

export function CampaignEditor({ campaign, onSaved, onBack, onExpired }: EditorProps) {
  const { t, label } = useLanguage();
  const [values, setValues] = useState<FormValues>(() => valuesOf(campaign));
  const [fault, setFault] = useState<ApiFault>();
  const [wrong, setWrong] = useState<string[]>([]);
  const set = (changes: Partial<FormValues>) => setValues((current) => ({ ...current, ...changes }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = draftOf(values);
    setWrong("faults" in read ? read.faults : []);
    if ("faults" in read) return;
    const answer = await api.writeCampaign(read.draft, campaign?.id);
    if (answer.status === "ok") return onSaved(answer.value.id);
    return answer.fault === "not_signed_in" ? onExpired() : setFault(answer.fault);
  };
  const options = (labels: Readonly<Record<string, Bilingual>>) =>
    Object.entries(labels).map(([value, text]) => ({ value, label: label(text) }));
  const words = (name: "subjectFr" | "subjectEn" | "introductionFr" | "introductionEn", lang: "fr" | "en") => ({
    label: t(name),
    lang,
    required: true,
    withAsterisk: false,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const faulty = [...new Set(wrong.map((path) => t(fieldName(path))))].join(", ");
  return (
    <div className="staff-main campaigns">
      <p>
        <Button variant="default" size="sm" onClick={onBack}>
          {t("backToCampaigns")}
        </Button>
      </p>
      <h1>{campaign ? campaign.name : t("newCampaign")}</h1>
      {fault && <Fault of={fault} />}
      <form className="campaign-form" noValidate onSubmit={(event) => void submit(event)}>
        <fieldset className="panel">
          <legend>{t("campaign")}</legend>
          <TextInput
            label={t("campaignName")}
            required
            withAsterisk={false}
            maxLength={120}
            value={values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t("purpose")}
            data={options(purposeLabels)}
            value={values.purpose}
            onChange={(event) =>
              set({ purpose: event.currentTarget.value === "proactive" ? "proactive" : "promotion" })
            }
          />
          <NativeSelect
            label={t("medium")}
            data={options(mediumLabels)}
            value={values.medium}
            onChange={(event) => set({ medium: event.currentTarget.value === "sms" ? "sms" : "email" })}
          />
          <TextInput
            label={t("perMinute")}
            inputMode="numeric"
            value={values.perMinute}
            onChange={(event) => set({ perMinute: event.currentTarget.value })}
          />
        </fieldset>
        <fieldset className="panel in-two">
          <legend>{t("content")}</legend>
          <TextInput {...words("subjectFr", "fr")} maxLength={120} />
          <TextInput {...words("subjectEn", "en")} maxLength={120} />
          <Textarea {...words("introductionFr", "fr")} rows={5} maxLength={2_000} />
          <Textarea {...words("introductionEn", "en")} rows={5} maxLength={2_000} />
        </fieldset>
        <SelectionFields values={values} onChange={set} onExpired={onExpired} />
        <AudienceFields values={values} onChange={set} />
        {wrong.length > 0 && (
          <p className="fault" role="alert">
            {t("invalid", { fields: faulty })}
          </p>
        )}
        <Button type="submit">{t("save")}</Button>
      </form>
    </div>
  );
}
