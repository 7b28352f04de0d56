import { Button } from "@mantine/core";
import { channelLabels, Fault, useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { hashOf } from "../conversation.ts";
import { useLanguage } from "../language.ts";
import type { Row } from "../list/row.ts";

/** A supervisor takes what waits or what somebody else has, and goes to it. */
export function TakeOver({ row, username, onExpired }: { row: Row; username: string; onExpired: () => void }) {
  const { t, label } = useLanguage();
  const { busy, fault, send } = useSend(onExpired);
  if (row.agent === username) return null;
  const waits = row.status === "waiting";
  const what = `${label(channelLabels[row.channel])}${row.agent === undefined ? "" : `, ${row.agent}`}`;
  const ask = () => {
    if (row.kind === "call") return api.assign(row, username);
    return waits ? api.claim(row) : api.takeOver(row);
  };
  const take = () => void send(ask, () => location.assign(`./${hashOf(row)}`));
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        aria-label={t(waits ? "claimOf" : "takeOverOf", { what })}
        onClick={take}
      >
        {t(waits ? "claim" : "takeOver")}
      </Button>
      {fault && <Fault of={fault} />}
    </>
  );
}
