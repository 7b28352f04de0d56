import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import type { ListedEnrichment } from "../../../contracts/catalogueReport.ts";
import { Share, useAnswer } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { Pager } from "../interactions/Pager.tsx";
import { fieldLabels, standingLabels } from "../labels.ts";
import { useLanguage } from "../language.ts";
import { EnrichmentFilters } from "./EnrichmentFilters.tsx";
import { TableRegion } from "./TableRegion.tsx";
import { useValueName } from "./valueName.ts";

interface EnrichmentsProps {
  sources: readonly string[];
  onChanged: () => void;
  onExpired: () => void;
}

const ask = (query: string) => api.enrichments(new URLSearchParams(query));

/** What was read in the texts, with its words; one button a row refuses it or brings it back. */
export function Enrichments({ sources, onChanged, onExpired }: EnrichmentsProps) {
  const { t, label, language } = useLanguage();
  const nameOf = useValueName();
  const [query, setQuery] = useState("");
  const [done, setDone] = useState("");
  const { value: page, fault, again } = useAnswer(query, ask, onExpired);
  const decide = useCallback(
    async ({ offeringId, enrichment, standing }: ListedEnrichment, said: string) => {
      const action = standing === "refused" ? "restored" : "refused";
      const answer = await api.decide({ offeringId, enrichmentId: enrichment.id, action });
      if (answer.status === "fail" && answer.fault === "not_signed_in") return onExpired();
      setDone(answer.status === "ok" ? said : t("unreachable"));
      again();
      return onChanged();
    },
    [again, onChanged, onExpired, t],
  );
  // From the query of that moment: words typed before a list was chosen come later than it.
  const show = (changes: Record<string, string>) =>
    setQuery((current) => {
      const next = new URLSearchParams(current);
      for (const [name, value] of Object.entries(changes)) next.set(name, value);
      if (!("page" in changes)) next.delete("page");
      return next.toString();
    });
  const rows = (page?.items ?? []).map((item) => {
    const { enrichment, standing, title, offeringId } = item;
    const what = `${label(fieldLabels[enrichment.field])}, ${nameOf(enrichment.value)}`;
    const isRefused = standing === "refused";
    return {
      key: `${offeringId} ${enrichment.id}`,
      cells: [
        title,
        label(fieldLabels[enrichment.field]),
        nameOf(enrichment.value),
        <q key="words">{enrichment.words}</q>,
        <Share key="score" of={enrichment.score} />,
        <span key="standing" className={`standing ${standing}`}>
          {label(standingLabels[standing])}
        </span>,
        <Button
          key="decide"
          variant="default"
          size="xs"
          aria-label={t(isRefused ? "restoreOf" : "refuseOf", { what, title })}
          onClick={() => void decide(item, t(isRefused ? "restoredNow" : "refusedNow", { what, title }))}
        >
          {t(isRefused ? "restore" : "refuse")}
        </Button>,
      ],
    };
  });
  const total = page?.total ?? 0;
  const count = total.toLocaleString(language === "fr" ? "fr-CA" : "en-CA");
  const found = total === 0 ? t("nothingRead") : total === 1 ? t("readOne") : t("readMany", { count });
  return (
    <div className="enrichments">
      <TableRegion
        id="enrichments"
        title="enrichments"
        lead={t("enrichmentsLead")}
        columns={["offering", "fact", "value", "evidence", "certainty", "standing", "decision"]}
        numbers={["certainty"]}
        rows={rows}
      >
        <EnrichmentFilters
          sources={sources}
          query={new URLSearchParams(query)}
          onChange={(name, value) => show({ [name]: value })}
        />
        <p className="count" role="status">
          {fault ? t("unreachable") : page ? `${done} ${found}`.trim() : t("loading")}
        </p>
      </TableRegion>
      {page && (
        <Pager
          page={page.page}
          pages={Math.ceil(page.total / page.pageSize)}
          onGo={(to) => show({ page: String(to) })}
        />
      )}
    </div>
  );
}
