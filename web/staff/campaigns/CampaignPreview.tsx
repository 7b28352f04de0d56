import type { Campaign } from "../../../contracts/campaign.ts";
import type { CampaignPreview as Preview } from "../../../contracts/campaignDesk.ts";
import type { Language } from "../../../contracts/language.ts";
import { useLanguage } from "../language.ts";

interface PreviewProps {
  campaign: Campaign;
  preview: Preview;
}

/** Both languages side by side, as they would be received. */
export function CampaignPreview({ campaign, preview }: PreviewProps) {
  const { t, language } = useLanguage();
  const { audience, cost, faults } = preview;
  const money = (dollars: number) =>
    dollars.toLocaleString(language === "fr" ? "fr-CA" : "en-CA", { style: "currency", currency: "CAD" });
  const people = { total: audience.fr + audience.en, ...audience };
  const said = Object.fromEntries(Object.entries(people).map(([name, count]) => [name, String(count)]));
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t("preview")}</h2>
      {campaign.startedAt === undefined && <p>{t("reaches", said)}</p>}
      {cost && campaign.startedAt === undefined && (
        <p>{t("costOf", { total: money(cost.total), each: money(cost.perSegment) })}</p>
      )}
      {(campaign.startedAt === undefined ? faults : []).map((fault) => (
        <p key={fault} className="fault">
          {t(fault)}
        </p>
      ))}
      <div className="side-by-side">
        {(["fr", "en"] as const).map((lang) => (
          <Message key={lang} campaign={campaign} preview={preview} lang={lang} />
        ))}
      </div>
    </section>
  );
}

function Message({ campaign, preview, lang }: PreviewProps & { lang: Language }) {
  const { t } = useLanguage();
  const { subject, text, segments, encoding } = preview.messages[lang];
  return (
    <article className="panel">
      <h3>{t(lang === "fr" ? "inFrench" : "inEnglish")}</h3>
      <p lang={lang}>
        <strong>{subject}</strong>
      </p>
      {campaign.medium === "email" ? (
        <>
          <iframe
            title={t(lang === "fr" ? "previewFrame" : "previewFrameEn")}
            // Asked again when the draft was written again.
            key={subject + text}
            src={`/api/v1/campaigns/${campaign.id}/preview/${lang}`}
            sandbox=""
            lang={lang}
          />
          <details>
            <summary>{t("textPart")}</summary>
            <pre lang={lang}>{text}</pre>
          </details>
        </>
      ) : (
        <>
          <pre lang={lang}>{text}</pre>
          <p>{t("segmentsOf", { count: String(segments), encoding: encoding ?? "" })}</p>
        </>
      )}
    </article>
  );
}
