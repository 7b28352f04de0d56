import { Button, Drawer } from "@mantine/core";
import { useCallback } from "react";
import type { FailedArrival } from "../../../contracts/failedArrival.ts";
import { Fault, useAnswer } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import { visibleText } from "./visibleText.ts";

interface ArrivalTextProps {
  arrival: FailedArrival | undefined;
  onClose: () => void;
  onExpired: () => void;
}

/** What came, as text and nothing else. */
export function ArrivalText({ arrival, onClose, onExpired }: ArrivalTextProps) {
  const { t } = useLanguage();
  const title = arrival ? t("readArrivalOf", { from: arrival.from }) : "";
  return (
    <Drawer.Root opened={arrival !== undefined} onClose={onClose} position="right" size="xl">
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <Drawer.Body>
          <div className="details-head">
            <h2>{title}</h2>
            <Button variant="default" size="xs" onClick={onClose}>
              {t("close")}
            </Button>
          </div>
          <p className="lead">{t("asWritten")}</p>
          {arrival && <Text id={arrival.id} onExpired={onExpired} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Text({ id, onExpired }: { id: string; onExpired: () => void }) {
  const { t } = useLanguage();
  const ask = useCallback((asked: string) => api.arrival(asked), []);
  const { value, fault, again } = useAnswer(id, ask, onExpired);
  if (fault) return <Fault of={fault} onRetry={again} />;
  return value ? (
    <pre className="arrival-text" tabIndex={0} aria-label={t("readArrivalOf", { from: value.from })} role="region">
      {visibleText(value.text)}
    </pre>
  ) : (
    <p role="status">{t("loading")}</p>
  );
}
