import { NativeSelect, TextInput } from "@mantine/core";
import { useRef } from "react";
import type { Bilingual } from "../../../contracts/language.ts";
import { fieldLabels, standingLabels } from "../labels.ts";
import { useLanguage } from "../language.ts";

interface FiltersProps {
  sources: readonly string[];
  query: URLSearchParams;
  onChange: (name: string, value: string) => void;
}

const PAUSE_MS = 400;

export function EnrichmentFilters({ sources, query, onChange }: FiltersProps) {
  const { t, label } = useLanguage();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const options = (labels: Readonly<Record<string, Bilingual>>) =>
    Object.entries(labels).map(([value, text]) => ({ value, label: label(text) }));
  const select = (
    name: "fact" | "standing" | "source",
    parameter: string,
    data: { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={t(name)}
      value={query.get(parameter) ?? ""}
      onChange={(event) => onChange(parameter, event.currentTarget.value)}
      data={[{ value: "", label: t("all") }, ...data]}
    />
  );
  const type = (text: string) => {
    clearTimeout(timer.current);
    // One request a word, not one a letter.
    timer.current = setTimeout(() => onChange("text", text), PAUSE_MS);
  };
  return (
    <form
      role="search"
      aria-label={t("filters")}
      className="panel filters"
      onSubmit={(event) => event.preventDefault()}
    >
      {select("fact", "field", options(fieldLabels))}
      {select("standing", "standing", options(standingLabels))}
      {select(
        "source",
        "source",
        sources.map((value) => ({ value, label: value })),
      )}
      <TextInput label={t("textOrTitle")} maxLength={100} onChange={(event) => type(event.currentTarget.value)} />
    </form>
  );
}
