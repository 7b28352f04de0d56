import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import type { Interaction } from "../../../contracts/interaction.ts";
import { useLanguage } from "../language.ts";
import { Details } from "./Details.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { useFilters } from "./filters.ts";
import { Pager } from "./Pager.tsx";
import { ResultCards } from "./ResultCards.tsx";
import { Results } from "./Results.tsx";
import { useInteractions } from "./useInteractions.ts";

export function InteractionsPage({ onExpired }: { onExpired: () => void }) {
  const { t, language } = useLanguage();
  const filters = useFilters();
  const { page, fault, retry } = useInteractions(filters.query, onExpired);
  const narrow = useMediaQuery("(max-width: 48rem)", undefined, { getInitialValueInEffect: false });
  const List = narrow ? ResultCards : Results;
  const [shown, setShown] = useState<Interaction>();
  const count = page?.total.toLocaleString(language === "fr" ? "fr-CA" : "en-CA") ?? "";
  return (
    <div className="staff-main">
      <h1>{t("interactions")}</h1>
      <p className="lead">{t("interactionsLead")}</p>
      <details className="filters-fold" open={!narrow || [...filters.query.keys()].some((name) => name !== "page")}>
        <summary>{t("filters")}</summary>
        <FilterBar query={filters.query} onChange={filters.set} onClear={filters.clear} />
      </details>
      <p className="count" role="status">
        {fault
          ? ""
          : page
            ? page.total === 0
              ? t("nothing")
              : page.total === 1
                ? t("foundOne")
                : t("foundMany", { count })
            : t("loading")}
      </p>
      {fault && (
        <p className="fault" role="alert">
          {t(fault === "not_allowed" ? "notAllowed" : "unreachable")}{" "}
          {fault !== "not_allowed" && (
            <Button variant="default" size="xs" onClick={retry}>
              {t("retry")}
            </Button>
          )}
        </p>
      )}
      {!fault && page && page.items.length > 0 && <List items={page.items} onShow={setShown} />}
      {!fault && page && <Pager page={page.page} pages={Math.ceil(page.total / page.pageSize)} onGo={filters.goTo} />}
      <Details interaction={shown} onClose={() => setShown(undefined)} />
    </div>
  );
}
