import type { ApiFault } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";

export function SendFault({ of: fault }: { of: ApiFault | undefined }) {
  const { t } = useLanguage();
  if (!fault) return null;
  const said = fault === "invalid_request" ? "incomplete" : fault === "not_allowed" ? "notAllowed" : "unreachable";
  return (
    <p className="fault" role="alert">
      {t(said)}
    </p>
  );
}
