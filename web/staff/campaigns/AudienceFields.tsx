import { NativeSelect, TextInput } from "@mantine/core";
import { campaignTopicSchema, topicLabels } from "../../../contracts/campaign.ts";
import { languageLabels } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import type { FormValues } from "./formValues.ts";

interface FieldsProps {
  values: FormValues;
  onChange: (changes: Partial<FormValues>) => void;
}

export function AudienceFields({ values, onChange }: FieldsProps) {
  const { t, label } = useLanguage();
  const languages = (["fr", "en"] as const).map((value) => ({ value, label: label(languageLabels[value]) }));
  const topics = campaignTopicSchema.options.map((value) => ({ value, label: label(topicLabels[value]) }));
  const text = (name: "areas" | "ageMin" | "ageMax") => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className="panel">
      <legend>{t("audience")}</legend>
      <p className="wide">{t("audienceLead")}</p>
      <NativeSelect
        label={t("writtenIn")}
        data={[{ value: "", label: t("all") }, ...languages]}
        value={values.language}
        onChange={({ currentTarget: { value } }) =>
          onChange({ language: value === "fr" || value === "en" ? value : "" })
        }
      />
      <NativeSelect
        label={t("aboutTopic")}
        description={t("aboutTopicHint")}
        data={[{ value: "", label: t("all") }, ...topics]}
        value={values.topic}
        onChange={({ currentTarget: { value } }) =>
          onChange({ topic: campaignTopicSchema.safeParse(value).data ?? "" })
        }
      />
      <TextInput label={t("areas")} description={t("areasHint")} {...text("areas")} />
      <TextInput label={t("ageFrom")} inputMode="numeric" {...text("ageMin")} />
      <TextInput label={t("ageTo")} inputMode="numeric" {...text("ageMax")} />
    </fieldset>
  );
}
