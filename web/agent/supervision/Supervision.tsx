import { useNow } from "../live/useNow.ts";
import { useLanguage } from "../language.ts";
import type { SortedRows } from "../list/sortRows.ts";
import type { Row } from "../list/row.ts";
import { lasting } from "../timeOf.ts";
import { SupervisedTable } from "./SupervisedTable.tsx";

interface SupervisionProps {
  sorted: SortedRows;
  username: string;
  onExpired: () => void;
}

/** The queues live: who waits and how long, who has what, and which conversations ask for a look. */
export function Supervision({ sorted, username, onExpired }: SupervisionProps) {
  const { t, language } = useLanguage();
  const now = useNow(5_000);
  const held = [...sorted.others, ...sorted.mine];
  const longest = sorted.queue[0];
  const figures: [string, string][] = [
    [t("waitingNow"), String(sorted.queue.length)],
    [t("longestWait"), longest ? lasting(longest.since, now, language) : t("nobody")],
    [t("heldNow"), String(held.length)],
    [t("alertsNow"), String(held.filter(isAlert).length)],
  ];
  return (
    <div className="supervision">
      <h1>{t("supervision")}</h1>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SupervisedTable
        id="alerts"
        title={t("alerts")}
        rows={held.filter(isAlert)}
        now={now}
        username={username}
        onExpired={onExpired}
      />
      <SupervisedTable
        id="waiting"
        title={t("queue")}
        rows={sorted.queue}
        now={now}
        username={username}
        onExpired={onExpired}
      />
      <SupervisedTable id="held" title={t("held")} rows={held} now={now} username={username} onExpired={onExpired} />
    </div>
  );
}

const isAlert = ({ alert }: Row) => alert;
