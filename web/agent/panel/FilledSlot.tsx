import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { AssistView } from "../../../contracts/assist.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { useMarking } from "../talk/useMarking.ts";
import { SlotForm } from "./SlotForm.tsx";

type Filled = NonNullable<AssistView["nextStep"]>["filled"][number];

/** What was heard for a field: right as it is, or corrected by hand. */
export function FilledSlot({ filled }: { filled: Filled }) {
  const { t, label } = useLanguage();
  const { view, mayAct, act } = useConversation();
  const [editing, setEditing] = useState(false);
  const name = label(filled.label);
  const element = useRef<HTMLLIElement>(null);
  useMarking(element, filled.evidence);
  if (editing) return <SlotForm slot={filled.slot} name={name} value={filled.value} onDone={() => setEditing(false)} />;
  return (
    <li ref={element}>
      <span className="slot-name">{name}</span> <span lang={view.language}>{filled.value}</span>
      {filled.confirmed ? (
        <span className="tag verified">{t("confirmed")}</span>
      ) : (
        mayAct && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t("confirmOf", { what: name })}
            onClick={() => void act({ kind: "confirmed", slots: [filled.slot] })}
          >
            {t("confirm")}
          </Button>
        )
      )}
      {mayAct && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t("correctOf", { what: name })}
          onClick={() => setEditing(true)}
        >
          {t("correct")}
        </Button>
      )}
    </li>
  );
}
