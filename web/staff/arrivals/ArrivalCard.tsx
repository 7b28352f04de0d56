import { Button } from "@mantine/core";
import type { FailedArrival } from "../../../contracts/failedArrival.ts";
import { channelLabels, when } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { visibleText } from "./visibleText.ts";

interface ArrivalCardProps {
  arrival: FailedArrival;
  onRead: () => void;
  onTryAgain: () => void;
}

export function ArrivalCard({ arrival, onRead, onTryAgain }: ArrivalCardProps) {
  const { t, label, language } = useLanguage();
  const from = visibleText(arrival.from);
  return (
    <li className="panel details">
      <h2>
        {label(channelLabels[arrival.channel])}, {t("receivedOn", { when: when(arrival.receivedAt, language) })}
      </h2>
      <dl>
        <dt>{t("arrivalFrom")}</dt>
        <dd>{from}</dd>
        <dt>{t("arrivalCause")}</dt>
        <dd>{visibleText(arrival.cause) || t("none")}</dd>
        <dt>{t("arrivalTries")}</dt>
        <dd>{arrival.attempts}</dd>
      </dl>
      <div className="arrival-actions">
        <Button variant="default" onClick={onRead} aria-label={t("readArrivalOf", { from })}>
          {t("readArrival")}
        </Button>
        <Button variant="default" onClick={onTryAgain} aria-label={t("tryAgainOf", { from })}>
          {t("tryAgain")}
        </Button>
      </div>
    </li>
  );
}
