import type { Campaign, CampaignFigures } from "../../../contracts/campaign.ts";
import { CITY_TIME_ZONE } from "../../../contracts/clock.ts";
import { useLanguage } from "../language.ts";
import type { TextName } from "../texts.ts";
import { mediumLabels, purposeLabels, statusLabels } from "./labels.ts";

const figureNames: Record<keyof CampaignFigures, TextName> = {
  audience: "audience",
  waiting: "waitingCount",
  sent: "sentCount",
  delivered: "deliveredCount",
  failed: "failedCount",
  withheld: "withheldCount",
  unsubscribed: "unsubscribedCount",
  followed: "followedCount",
};
const figureOrder = [
  "audience",
  "waiting",
  "sent",
  "delivered",
  "failed",
  "withheld",
  "unsubscribed",
  "followed",
] as const;

/** Where it stands: state, dates, and the figures once there are some. */
export function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const { t, label, language } = useLanguage();
  const locale = language === "fr" ? "fr-CA" : "en-CA";
  const when = (at: string) =>
    new Date(at).toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: CITY_TIME_ZONE });
  const { status, medium, purpose, createdBy, scheduledFor, startedAt, endedAt, figures } = campaign;
  const facts: (readonly [TextName, string | undefined])[] = [
    ["campaignState", label(statusLabels[status])],
    ["medium", label(mediumLabels[medium])],
    ["purpose", label(purposeLabels[purpose])],
    ["writtenBy", createdBy],
    ["scheduledFor", scheduledFor && when(scheduledFor)],
    ["startedAt", startedAt && when(startedAt)],
    ["endedAt", endedAt && when(endedAt)],
  ];
  return (
    <>
      <dl className="panel facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {startedAt && (
        <section aria-labelledby="figures">
          <h2 id="figures">{t("figures")}</h2>
          <p className="lead">{t("figuresNote")}</p>
          <dl className="panel facts numbers">
            {figureOrder.map((name) => (
              <div key={name}>
                <dt>{t(figureNames[name])}</dt>
                <dd>{figures[name].toLocaleString(locale)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
