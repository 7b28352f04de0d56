import { Button } from "@mantine/core";
import { useState } from "react";
import type { AssistView } from "../../../contracts/assist.ts";
import { useLanguage } from "../language.ts";
import { useConversation } from "../talk/ConversationContext.tsx";
import { SlotForm } from "./SlotForm.tsx";

type Missing = NonNullable<AssistView["nextStep"]>["missing"][number];

/** A field nobody gave yet; the agent may write it. */
export function MissingSlot({ missing }: { missing: Missing }) {
  const { t, label } = useLanguage();
  const { mayAct } = useConversation();
  const [editing, setEditing] = useState(false);
  const name = label(missing.label);
  if (editing) return <SlotForm slot={missing.slot} name={name} value="" onDone={() => setEditing(false)} />;
  return (
    <li className="missing">
      <span className="slot-name">{name}</span> <span className="quiet">{t("missing")}</span>
      {mayAct && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t("fillOf", { what: name })}
          onClick={() => setEditing(true)}
        >
          {t("fill")}
        </Button>
      )}
    </li>
  );
}
