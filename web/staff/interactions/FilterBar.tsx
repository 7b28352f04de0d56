import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { Bilingual } from "../../../contracts/language.ts";
import { channelLabels, intentLabels, languageLabels, sentimentLabels } from "../../ui/staff/index.ts";
import { outcomeLabels } from "../labels.ts";
import { useLanguage } from "../language.ts";
import type { FilterName } from "./filters.ts";
import { WordsFilter } from "./WordsFilter.tsx";

const lists: [
  Extract<FilterName, "channel" | "language" | "intent" | "outcome" | "sentiment">,
  Record<string, Bilingual>,
][] = [
  ["channel", channelLabels],
  ["language", languageLabels],
  ["intent", intentLabels],
  ["outcome", outcomeLabels],
  ["sentiment", sentimentLabels],
];

interface FilterBarProps {
  query: URLSearchParams;
  onChange: (name: FilterName, value: string) => void;
  onClear: () => void;
}

export function FilterBar({ query, onChange, onClear }: FilterBarProps) {
  const { t, label, language } = useLanguage();
  const options = (labels: Record<string, Bilingual>) =>
    Object.entries(labels)
      .map(([value, text]) => ({ value, label: label(text) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <form
      role="search"
      aria-label={t("filters")}
      className="panel filters"
      onSubmit={(event) => event.preventDefault()}
    >
      <TextInput
        type="date"
        label={t("from")}
        value={query.get("from") ?? ""}
        onChange={(event) => onChange("from", event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t("to")}
        value={query.get("to") ?? ""}
        onChange={(event) => onChange("to", event.currentTarget.value)}
      />
      {lists.map(([name, labels]) => (
        <NativeSelect
          key={name}
          label={t(name)}
          value={query.get(name) ?? ""}
          onChange={(event) => onChange(name, event.currentTarget.value)}
          data={[{ value: "", label: t("all") }, ...options(labels)]}
        />
      ))}
      <WordsFilter value={query.get("text") ?? ""} onChange={(value) => onChange("text", value)} />
      <Button variant="default" onClick={onClear}>
        {t("clear")}
      </Button>
    </form>
  );
}
