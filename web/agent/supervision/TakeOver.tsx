import { Button } from "@mantine/core";
import { channelLabels, Fault, useSend } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { hashOf } from "../conversation.ts";
import { useLanguage } from "../language.ts";
import type { Row } from "../list/row.ts";

/** A supervisor takes what waits or what somebody else has, and goes to it. */
export function TakeOver({ row, onExpired }: { row: Row; onExpired: () => void }) {
  const { t, label } = useLanguage();
  const { busy, fault, send } = useSend(onExpired);
  if (row.kind === "call") return null;
  const waits = row.status === "waiting";
  const what = `${label(channelLabels[row.channel])}${row.agent === undefined ? "" : `, ${row.agent}`}`;
  const take = () =>
    void send(
      () => (waits ? api.claim(row) : api.takeOver(row)),
      () => location.assign(`./${hashOf(row)}`),
    );
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
