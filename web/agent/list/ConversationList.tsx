import { useMemo } from "react";
import type { AssistView } from "../../../contracts/assist.ts";
import { type ConversationName, keyOf } from "../conversation.ts";
import { useLanguage } from "../language.ts";
import { useNow } from "../live/useNow.ts";
import type { Rows } from "../live/useRows.ts";
import { lasting } from "../timeOf.ts";
import { ConversationRow } from "./ConversationRow.tsx";
import { Presence } from "./Presence.tsx";
import { Queue } from "./Queue.tsx";
import type { SortedRows } from "./sortRows.ts";
import { useAbout } from "./useAbout.ts";
import { useUnread } from "./useUnread.ts";

interface ConversationListProps {
  view: AssistView | undefined;
  sorted: SortedRows;
  rows: Pick<Rows, "loaded" | "refresh">;
  chosen: ConversationName | undefined;
  onExpired: () => void;
}

/** A shift's worth; the rest is counted. */
const SHOWN = 60;

/** What the agent has in hand, and what waits to be taken. */
export function ConversationList({ view, sorted, rows, chosen, onExpired }: ConversationListProps) {
  const { t, language } = useLanguage();
  const now = useNow(10_000);
  const mine = useMemo(() => sorted.mine.slice(0, SHOWN), [sorted.mine]);
  const about = useAbout(sorted.mine, view);
  const unread = useUnread(sorted.mine, chosen);
  const key = chosen ? keyOf(chosen) : "";
  const at = mine.findIndex((row) => keyOf(row) === key);
  return (
    <nav className="conversations" aria-label={t("conversations")}>
      <Presence onExpired={onExpired} />
      <h2>
        {t("mine")} <span className="quiet">({sorted.mine.length})</span>
      </h2>
      {mine.length === 0 && <p className="quiet">{t(rows.loaded ? "noneMine" : "loading")}</p>}
      <ul>
        {mine.map((row, index) => (
          <ConversationRow
            key={keyOf(row)}
            row={row}
            lasts={lasting(row.since, now, language)}
            about={about.get(keyOf(row))}
            unread={unread(row)}
            current={index === at}
            {...(index === at + 1 ? { shortcut: "j" as const } : index === at - 1 ? { shortcut: "k" as const } : {})}
          />
        ))}
      </ul>
      {sorted.mine.length > SHOWN && (
        <p className="quiet">{t("andMore", { count: String(sorted.mine.length - SHOWN) })}</p>
      )}
      <Queue rows={sorted.queue} now={now} onChanged={rows.refresh} onExpired={onExpired} />
    </nav>
  );
}
