import { Button } from "@mantine/core";
import { Fault, useAnswer } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { TableRegion } from "../catalogue/TableRegion.tsx";
import { useLanguage } from "../language.ts";
import { mediumLabels, purposeLabels, statusLabels } from "./labels.ts";

interface ListProps {
  onOpen: (id: string) => void;
  onNew: () => void;
  onExpired: () => void;
}

const ask = () => api.campaigns();

export function CampaignList({ onOpen, onNew, onExpired }: ListProps) {
  const { t, label, language } = useLanguage();
  const { value, fault, again } = useAnswer("", ask, onExpired);
  const number = (count: number) => count.toLocaleString(language === "fr" ? "fr-CA" : "en-CA");
  const rows = (value?.campaigns ?? []).map(({ id, name, status, medium, purpose, figures }) => ({
    key: id,
    cells: [
      name,
      <span key="status" className={`standing ${status}`}>
        {label(statusLabels[status])}
      </span>,
      label(mediumLabels[medium]),
      label(purposeLabels[purpose]),
      ...[
        figures.audience,
        figures.sent,
        figures.delivered,
        figures.failed,
        figures.unsubscribed,
        figures.followed,
      ].map(number),
      <Button key="open" variant="default" size="xs" aria-label={t("openOf", { name })} onClick={() => onOpen(id)}>
        {t("open")}
      </Button>,
    ],
  }));
  return (
    <div className="staff-main catalogue campaigns">
      <h1>{t("campaigns")}</h1>
      <p className="lead">{t("campaignsLead")}</p>
      <p>
        <Button onClick={onNew}>{t("newCampaign")}</Button>
      </p>
      {fault && <Fault of={fault} onRetry={again} />}
      {!value && !fault && <p role="status">{t("loading")}</p>}
      {value?.campaigns.length === 0 && <p>{t("noCampaign")}</p>}
      {rows.length > 0 && (
        <TableRegion
          id="campaign-list"
          title="figures"
          lead={t("figuresNote")}
          columns={[
            "campaign",
            "campaignState",
            "medium",
            "purpose",
            "audience",
            "sentCount",
            "deliveredCount",
            "failedCount",
            "unsubscribedCount",
            "followedCount",
            "open",
          ]}
          numbers={["audience", "sentCount", "deliveredCount", "failedCount", "unsubscribedCount", "followedCount"]}
          rows={rows}
        />
      )}
    </div>
  );
}
