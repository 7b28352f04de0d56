import { useMemo } from "react";
import { ConversationList } from "./list/ConversationList.tsx";
import { sortRows } from "./list/sortRows.ts";
import { ConnectionBanner } from "./live/ConnectionBanner.tsx";
import { isOverFor } from "./live/isOver.ts";
import { useChosen } from "./live/useChosen.ts";
import { useRows } from "./live/useRows.ts";
import { useView } from "./live/useView.ts";
import { Shown } from "./Shown.tsx";
import { useSupervisor } from "./supervision/useSupervisor.ts";
import { Supervision } from "./supervision/Supervision.tsx";

interface WorkplaceProps {
  username: string;
  supervising: boolean;
  onExpired: () => void;
}

/** The whole of an agent's page: what is in hand and what waits, and the conversation shown with its help. */
export function Workplace({ username, supervising, onExpired }: WorkplaceProps) {
  const rows = useRows(onExpired);
  const [chosen] = useChosen();
  const supervisor = useSupervisor();
  const isOver = useMemo(() => isOverFor(username, supervisor), [username, supervisor]);
  const { view, lost, gone } = useView(supervising ? undefined : chosen, isOver);
  const sorted = useMemo(() => sortRows(rows.calls, rows.handovers, username), [rows.calls, rows.handovers, username]);
  return (
    <div className={supervising ? "workplace supervising" : "workplace"}>
      <ConnectionBanner lost={lost || rows.lost} />
      {supervising ? (
        <Supervision sorted={sorted} username={username} onExpired={onExpired} />
      ) : (
        <div className="columns">
          <ConversationList view={view} sorted={sorted} rows={rows} chosen={chosen} onExpired={onExpired} />
          <Shown name={chosen} view={view} gone={gone ?? false} username={username} onExpired={onExpired} />
        </div>
      )}
    </div>
  );
}
