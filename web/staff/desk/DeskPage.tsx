import { useCallback, useState } from "react";
import type { DeskCase } from "../../../contracts/desk.ts";
import { useLanguage } from "../language.ts";
import type { TextName } from "../texts.ts";
import { AssistantSwitch } from "./AssistantSwitch.tsx";
import { CaseView } from "./CaseView.tsx";
import { LetterQueue } from "./LetterQueue.tsx";
import { OpenForm } from "./OpenForm.tsx";
import { RecordForm } from "./RecordForm.tsx";

/** The counter and the post: what came is recorded, the assistant proposes, the agent answers; letters wait to be printed. */
export function DeskPage({ onExpired, role }: { onExpired: () => void; role: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<DeskCase>();
  const [told, setTold] = useState<TextName>();
  const [letters, setLetters] = useState(0);
  const onAnswered = useCallback((answered: DeskCase, what: TextName) => {
    setOpen(answered);
    setTold(what);
    setLetters((count) => count + 1);
  }, []);
  const onRecorded = useCallback((recorded: DeskCase) => {
    setOpen(recorded);
    setTold("recorded");
  }, []);
  const close = (what?: TextName) => {
    setOpen(undefined);
    setTold(what);
  };
  const onErased = () => {
    close("caseErased");
    setLetters((count) => count + 1);
  };
  return (
    <div className="staff-main desk">
      <h1>{t("desk")}</h1>
      <p className="lead">{t("deskLead")}</p>
      <p role="status" className="told">
        {told ? t(told) : ""}
      </p>
      {open ? (
        <CaseView
          shown={open}
          onRecorded={onRecorded}
          onAnswered={onAnswered}
          onAnother={() => close()}
          onErased={role === "agent" ? undefined : onErased}
          onExpired={onExpired}
        />
      ) : (
        <>
          <RecordForm onRecorded={onRecorded} onExpired={onExpired} />
          <OpenForm onOpened={setOpen} onExpired={onExpired} />
        </>
      )}
      <LetterQueue changes={letters} onExpired={onExpired} />
      <AssistantSwitch onExpired={onExpired} />
    </div>
  );
}
