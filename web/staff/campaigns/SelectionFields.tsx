import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { FoundOffering } from "../../../contracts/campaignDesk.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { type Chosen, type FormValues } from "./formValues.ts";

interface FieldsProps {
  values: FormValues;
  onChange: (changes: Partial<FormValues>) => void;
  onExpired: () => void;
}

/** What the campaign shows: what a search finds when it begins, or offerings chosen one by one. */
export function SelectionFields({ values, onChange, onExpired }: FieldsProps) {
  const { t } = useLanguage();
  return (
    <fieldset className="panel">
      <legend>{t("offeringsShown")}</legend>
      <NativeSelect
        label={t("chosenBy")}
        data={[
          { value: "search", label: t("bySearch") },
          { value: "offerings", label: t("byHand") },
        ]}
        value={values.by}
        onChange={(event) => onChange({ by: event.currentTarget.value === "offerings" ? "offerings" : "search" })}
      />
      {values.by === "search" ? (
        <SearchFields values={values} onChange={onChange} />
      ) : (
        <ChoiceFields chosen={values.chosen} onChange={(chosen) => onChange({ chosen })} onExpired={onExpired} />
      )}
    </fieldset>
  );
}

function SearchFields({ values, onChange }: Omit<FieldsProps, "onExpired">) {
  const { t } = useLanguage();
  const text = (name: "text" | "from" | "to" | "limit") => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput label={t("searchWords")} maxLength={200} {...text("text")} />
      <TextInput label={t("searchFrom")} type="date" {...text("from")} />
      <TextInput label={t("searchTo")} type="date" {...text("to")} />
      <TextInput label={t("mostOfferings")} inputMode="numeric" {...text("limit")} />
      <Checkbox
        label={t("freeOnly")}
        checked={values.free}
        onChange={(event) => onChange({ free: event.currentTarget.checked })}
      />
    </>
  );
}

interface ChoiceProps {
  chosen: readonly Chosen[];
  onChange: (chosen: readonly Chosen[]) => void;
  onExpired: () => void;
}

function ChoiceFields({ chosen, onChange, onExpired }: ChoiceProps) {
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const [found, setFound] = useState<FoundOffering[]>();
  const find = async () => {
    const answer = await api.findOfferings(text);
    if (answer.status === "ok") return setFound(answer.value.offerings);
    return answer.fault === "not_signed_in" ? onExpired() : setFound([]);
  };
  const left = (found ?? []).filter(({ id }) => chosen.every((one) => one.id !== id));
  return (
    <>
      <TextInput
        label={t("searchWords")}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          void find();
        }}
      />
      <Button variant="default" onClick={() => void find()}>
        {t("findOfferings")}
      </Button>
      <div className="wide" role="status">
        {found && left.length === 0 && <p>{t("noneListed")}</p>}
      </div>
      {left.length > 0 && (
        <OfferingList
          title={t("foundOfferings")}
          offerings={left}
          label={t("add")}
          nameOf={(title) => t("addOffering", { title })}
          onPress={({ id, title }) => onChange([...chosen, { id, title }])}
        />
      )}
      {chosen.length === 0 ? (
        <p className="wide">{t("noneChosen")}</p>
      ) : (
        <OfferingList
          title={t("chosenOfferings")}
          offerings={chosen}
          label={t("remove")}
          nameOf={(title) => t("removeOffering", { title })}
          onPress={({ id }) => onChange(chosen.filter((one) => one.id !== id))}
        />
      )}
    </>
  );
}

interface OfferingListProps {
  title: string;
  offerings: readonly (Chosen & { detail?: string })[];
  label: string;
  nameOf: (title: string) => string;
  onPress: (offering: Chosen) => void;
}

function OfferingList({ title, offerings, label, nameOf, onPress }: OfferingListProps) {
  return (
    <div className="wide">
      <h3>{title}</h3>
      <ul className="offering-list">
        {offerings.map((offering) => (
          <li key={offering.id}>
            <span>
              {offering.title}
              {offering.detail ? <small>{offering.detail}</small> : null}
            </span>
            <Button variant="default" size="xs" aria-label={nameOf(offering.title)} onClick={() => onPress(offering)}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
