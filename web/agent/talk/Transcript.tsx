import { Button } from "@mantine/core";
import { memo, useRef, useState } from "react";
import { useLanguage } from "../language.ts";
import { useConversation } from "./ConversationContext.tsx";
import { Line } from "./Line.tsx";
import { useFollow } from "./useFollow.ts";

/** More are shown when asked for; words to be marked and lines to go to bring theirs. */
const SHOWN = 120;
const OneLine = memo(Line, (a, b) => a.marked === b.marked && JSON.stringify(a.line) === JSON.stringify(b.line));
const none: readonly never[] = [];

export function Transcript() {
  const { t } = useLanguage();
  const conversation = useConversation();
  const { view, marked, jump } = conversation;
  const list = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  const onScroll = useFollow(list, conversation);
  const wanted = view.lines.findIndex(({ id }) => id === (marked[0]?.lineId ?? jump?.lineId));
  const latest = Math.max(0, view.lines.length - SHOWN);
  const from = all ? 0 : wanted === -1 ? latest : Math.min(wanted, latest);
  return (
    <div className="transcript" role="region" aria-label={t("transcript")} tabIndex={0} ref={list} onScroll={onScroll}>
      {from > 0 && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          {t("earlier", { count: String(from) })}
        </Button>
      )}
      {view.lines.length === 0 && <p className="quiet">{t("nothingSaid")}</p>}
      <ol>
        {view.lines.slice(from).map((line) => (
          <OneLine key={line.id} line={line} marked={marked.some(({ lineId }) => lineId === line.id) ? marked : none} />
        ))}
      </ol>
    </div>
  );
}
