import { useCallback, useState } from "react";
import type { FailedArrival } from "../../../contracts/failedArrival.ts";
import { type ApiFault, Fault, useAnswer } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { Pager } from "../interactions/Pager.tsx";
import { useLanguage } from "../language.ts";
import { ArrivalCard } from "./ArrivalCard.tsx";
import { ArrivalText } from "./ArrivalText.tsx";

/** What reached us and could not become a turn: who sent it, why, the text, and another try. */
export function ArrivalsPage({ onExpired }: { onExpired: () => void }) {
  const { t } = useLanguage();
  const [page, setPage] = useState(1);
  const ask = useCallback((asked: string) => api.failedArrivals(Number(asked)), []);
  const { value, fault, again } = useAnswer(String(page), ask, onExpired);
  const [read, setRead] = useState<FailedArrival>();
  const [news, setNews] = useState("");
  const [refused, setRefused] = useState<ApiFault>();
  async function tryAgain({ id }: FailedArrival) {
    const answer = await api.retryArrival(id);
    setRefused(answer.status === "fail" ? answer.fault : undefined);
    setNews(answer.status === "ok" ? t("triedAgain") : "");
    again();
  }
  const total = value?.total ?? 0;
  const count =
    total === 0 ? t("noArrivals") : total === 1 ? t("arrivalsOne") : t("arrivalsMany", { count: String(total) });
  return (
    <div className="staff-main">
      <h1>{t("arrivals")}</h1>
      <p className="lead">{t("arrivalsLead")}</p>
      <p className="count" role="status">
        {news} {fault ? "" : value ? count : t("loading")}
      </p>
      {(fault ?? refused) && <Fault of={fault ?? refused ?? "unreachable"} onRetry={again} />}
      {value && value.items.length > 0 && (
        <ul className="result-cards" aria-label={t("arrivals")}>
          {value.items.map((arrival) => (
            <ArrivalCard
              key={arrival.id}
              arrival={arrival}
              onRead={() => setRead(arrival)}
              onTryAgain={() => void tryAgain(arrival)}
            />
          ))}
        </ul>
      )}
      {value && <Pager page={value.page} pages={Math.ceil(value.total / value.pageSize)} onGo={setPage} />}
      <ArrivalText arrival={read} onClose={() => setRead(undefined)} onExpired={onExpired} />
    </div>
  );
}
