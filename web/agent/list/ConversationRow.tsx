import { memo } from "react";
import type { Bilingual } from "../../../contracts/language.ts";
import { channelLabels } from "../../ui/staff/index.ts";
import { hashOf } from "../conversation.ts";
import { useLanguage } from "../language.ts";
import { statusTexts } from "../statusTexts.ts";
import type { Row } from "./row.ts";

interface ConversationRowProps {
  row: Row;
  /** Told by the list: rows do not each keep a clock. */
  lasts: string;
  about: Bilingual | undefined;
  unread: number;
  current: boolean;
  shortcut?: "j" | "k";
}

/** One conversation of the list: by what it came, how it stands, how long, what is new. */
export const ConversationRow = memo(({ row, lasts, about, unread, current, shortcut }: ConversationRowProps) => {
  const { t, label } = useLanguage();
  return (
    <li className={row.alert ? "row alert" : "row"}>
      <a
        href={hashOf(row)}
        {...(current ? { "aria-current": "true" as const } : {})}
        {...(shortcut ? { "aria-keyshortcuts": shortcut } : {})}
      >
        <span className="row-what">
          {label(channelLabels[row.channel])}
          {row.language && <span className="tag">{row.language.toUpperCase()}</span>}
          {unread > 0 && (
            <span className="unread">
              {unread > 99 ? "99+" : unread} <span className="sr-only">{t("unread")}</span>
            </span>
          )}
        </span>
        {about && <span className="row-about">{label(about)}</span>}
        <span className="row-how">
          {label(statusTexts[row.status])} · {lasts}
          {row.agent === undefined && ` · ${t("nobodyHasIt")}`}
        </span>
        {row.alert && <span className="row-alert">{t("moodAlert")}</span>}
      </a>
    </li>
  );
});
ConversationRow.displayName = "ConversationRow";
