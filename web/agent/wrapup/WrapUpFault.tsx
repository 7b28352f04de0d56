import { type ApiFault, Fault } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";

/** Why nothing was written: what the request still needs, in the service's words, or that the note or the code is missing. */
export function WrapUpFault({ of: fault, detail }: { of: ApiFault; detail?: string }) {
  const { t, language } = useLanguage();
  if (fault !== "invalid_request" && fault !== "conflict") return <Fault of={fault} />;
  const [french, english = french] = detail?.split(" / ") ?? [];
  return (
    <p className="fault" role="alert">
      {(language === "fr" ? french : english) ?? t("noteAndCode")}
    </p>
  );
}
