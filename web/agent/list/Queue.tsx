import { Button } from "@mantine/core";
import { channelLabels, Fault, useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { hashOf, keyOf } from "../conversation.ts";
import { KeySign } from "../keys/KeySign.tsx";
import { useLanguage } from "../language.ts";
import { lasting } from "../timeOf.ts";
import type { Row } from "./row.ts";

interface QueueProps {
  rows: readonly Row[];
  now: Date;
  onChanged: () => void;
  onExpired: () => void;
}

const SHOWN = 20;

/** Who waits for a person, oldest first; of two who take the same one, one is told that it is gone. */
export function Queue({ rows, now, onChanged, onExpired }: QueueProps) {
  const { t, label, language } = useLanguage();
  const { busy, fault, send } = useSend(onExpired);
  const claim = (row: Row) =>
    void send(
      () => api.claim(row),
      () => {
        onChanged();
        location.hash = hashOf(row);
      },
    );
  return (
    <>
      <h2>
        {t("queue")} <span className="quiet">({rows.length})</span>
      </h2>
      {fault && <Fault of={fault} />}
      {rows.length === 0 && <p className="quiet">{t("emptyQueue")}</p>}
      <ul>
        {rows.slice(0, SHOWN).map((row, index) => {
          const what = `${label(channelLabels[row.channel])}, ${lasting(row.since, now, language)}`;
          return (
            <li key={keyOf(row)} className="row waiting">
              <div>
                <span className="row-what">
                  {label(channelLabels[row.channel])}
                  {row.language && <span className="tag">{row.language.toUpperCase()}</span>}
                </span>
                <span className="row-how">{t("waitsFor", { time: lasting(row.since, now, language) })}</span>
              </div>
              <Button
                size="compact-sm"
                variant={index === 0 ? "filled" : "default"}
                loading={busy}
                aria-label={t("claimOf", { what })}
                {...(index === 0 ? { "aria-keyshortcuts": "n" } : {})}
                onClick={() => claim(row)}
              >
                {t("claim")} {index === 0 && <KeySign of="n" />}
              </Button>
            </li>
          );
        })}
      </ul>
      {rows.length > SHOWN && <p className="quiet">{t("andMore", { count: String(rows.length - SHOWN) })}</p>}
    </>
  );
}
