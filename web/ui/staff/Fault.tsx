import { Button } from "@mantine/core";
import type { ApiFault } from "./http.ts";
import { useStaffLanguage } from "./language.tsx";

/** What went wrong, said at once, with a way to ask again where asking again may help. */
export function Fault({ of: fault, onRetry }: { of: ApiFault; onRetry?: () => void }) {
  const { t } = useStaffLanguage();
  const said = fault === "not_allowed" ? "notAllowed" : fault === "conflict" ? "conflictNow" : "unreachable";
  return (
    <p className="fault" role="alert">
      {t(said)}{" "}
      {said === "unreachable" && onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </p>
  );
}
