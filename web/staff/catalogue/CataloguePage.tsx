import { Button } from "@mantine/core";
import { useAnswer } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { Enrichments } from "./Enrichments.tsx";
import { Conflicts, Copies, Expired, LeastComplete } from "./Lists.tsx";
import { Sources } from "./Sources.tsx";

const askReport = () => api.catalogueReport();

/** The state of the catalogue, and what was read in its texts, which a person may refuse. */
export function CataloguePage({ onExpired }: { onExpired: () => void }) {
  const { t } = useLanguage();
  const { value: report, fault, again } = useAnswer("", askReport, onExpired);
  return (
    <div className="staff-main catalogue">
      <h1>{t("catalogue")}</h1>
      <p className="lead">{t("catalogueLead")}</p>
      {fault && (
        <p className="fault" role="alert">
          {t(fault === "not_allowed" ? "notAllowed" : "unreachable")}{" "}
          {fault !== "not_allowed" && (
            <Button variant="default" size="xs" onClick={again}>
              {t("retry")}
            </Button>
          )}
        </p>
      )}
      {!report && !fault && <p role="status">{t("loading")}</p>}
      {report && (
        <>
          <Sources sources={report.sources} />
          <Enrichments sources={report.sources.map(({ source }) => source)} onChanged={again} onExpired={onExpired} />
          <Conflicts report={report} />
          <Copies report={report} />
          <LeastComplete report={report} />
          <Expired report={report} />
        </>
      )}
    </div>
  );
}
