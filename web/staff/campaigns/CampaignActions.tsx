import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Campaign, campaignMoves, type CampaignStatus } from "../../../contracts/campaign.ts";
import type { CampaignPreview } from "../../../contracts/campaignDesk.ts";
import type { Language } from "../../../contracts/language.ts";
import type { Answer } from "../../ui/staff/index.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language.ts";
import type { TextName } from "../texts.ts";
import { cityInstant } from "./cityInstant.ts";
import { statusLabels } from "./labels.ts";

interface ActionsProps {
  campaign: Campaign;
  preview: CampaignPreview | undefined;
  onDone: (answer: Answer<unknown>, said: string) => void;
  onEdit: () => void;
}

const trialSays: Record<"sent" | "no_address" | "not_sent", TextName> = {
  sent: "trialSent",
  no_address: "trialNoAddress",
  not_sent: "trialNotSent",
};

/** What its state allows; what cannot be undone is asked twice. */
export function CampaignActions({ campaign, preview, onDone, onEdit }: ActionsProps) {
  const { t, label } = useLanguage();
  const [at, setAt] = useState("");
  const { id, name, status } = campaign;
  const may = (to: CampaignStatus) => campaignMoves[status].includes(to);
  if (campaignMoves[status].length === 0) return null;
  const people = preview ? preview.audience.fr + preview.audience.en : 0;
  const move = async (to: CampaignStatus, question?: string) => {
    if (question !== undefined && !window.confirm(question)) return;
    const moment = to === "scheduled" && at !== "" ? cityInstant(at).toISOString() : undefined;
    const answer = await api.moveCampaign(id, to, moment);
    onDone(answer, answer.status === "ok" ? label(statusLabels[answer.value.status]) : "");
  };
  const tryIt = async (language: Language) => {
    const answer = await api.tryCampaign(id, language);
    onDone(answer, answer.status === "ok" ? t(trialSays[answer.value.status]) : "");
  };
  const ready = preview !== undefined && preview.faults.length === 0;
  const scheduleIt = () => move("scheduled", t("confirmSchedule", { name, count: String(people) }));
  return (
    <div className="panel actions">
      {status === "draft" && (
        <>
          <Button variant="default" onClick={onEdit}>
            {t("edit")}
          </Button>
          <Button variant="default" onClick={() => void tryIt("fr")}>
            {t("trialIn")}
          </Button>
          <Button variant="default" onClick={() => void tryIt("en")}>
            {t("trialInEn")}
          </Button>
          <TextInput
            type="datetime-local"
            label={t("sendingWhen")}
            value={at}
            onChange={(event) => setAt(event.currentTarget.value)}
          />
          <Button disabled={!ready} onClick={() => void scheduleIt()}>
            {t("schedule")}
          </Button>
        </>
      )}
      {may("paused") && (
        <Button variant="default" onClick={() => void move("paused")}>
          {t("pause")}
        </Button>
      )}
      {status === "paused" && <Button onClick={() => void move("sending")}>{t("resume")}</Button>}
      {may("cancelled") && (
        <Button variant="default" onClick={() => void move("cancelled", t("confirmCancel", { name }))}>
          {t("cancelCampaign")}
        </Button>
      )}
    </div>
  );
}
