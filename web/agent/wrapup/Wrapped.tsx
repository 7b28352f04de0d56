import type { AssistView } from "../../../contracts/assist.ts";
import { useLanguage } from "../language.ts";
import { Card } from "../panel/Card.tsx";

/** What was written to the registry. */
export function Wrapped({ with: { code, requestNumber } }: { with: NonNullable<AssistView["wrappedWith"]> }) {
  const { t } = useLanguage();
  return (
    <Card title={t("wrapUp")}>
      <p role="status">
        {t("wrappedAs", { code })}
        {requestNumber !== undefined && ` ${t("requestOpened", { number: requestNumber })}`}
      </p>
    </Card>
  );
}
