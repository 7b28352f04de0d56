import type { CitizenBrief } from "../../../contracts/assist.ts";
import { channelLabels, intentLabels } from "../../ui/staff/index.ts";
import { useLanguage } from "../language.ts";
import { dayOf } from "../dayOf.ts";
import { decisionTexts, purposeTexts } from "./consentTexts.ts";
import { Fold } from "./Fold.tsx";
import { relationText, requestStatusText } from "./recordTexts.ts";

type CitizenRecord = NonNullable<CitizenBrief["record"]>;

/** A verified person: who, where, with whom, what they asked lately and what is open. */
export function RecordView({ record }: { record: CitizenRecord }) {
  const { t, label, language } = useLanguage();
  return (
    <div className="record">
      <p>
        <strong>{record.name}</strong>
        {record.age !== undefined && ` · ${t("years", { count: String(record.age) })}`}
      </p>
      {record.address !== undefined && <p>{record.address}</p>}
      {record.contacts.length > 0 && <p className="quiet">{record.contacts.map(({ value }) => value).join(" · ")}</p>}
      <Fold title={t("openRequests")} of={record.openRequests} open>
        {({ number, title, status, openedAt }) =>
          `${number} · ${label(title)} · ${label(requestStatusText(status))} · ${dayOf(openedAt, language)}`
        }
      </Fold>
      <Fold title={t("household")} of={record.household} open>
        {({ name, age, relation }) =>
          `${name} · ${t("years", { count: String(age) })} · ${label(relationText(relation))}`
        }
      </Fold>
      <Fold title={t("lastContacts")} of={record.contactsBefore}>
        {({ at, channel, intent, text }) =>
          `${dayOf(at, language)} · ${label(channelLabels[channel])} · ${label(intentLabels[intent])} · ${text}`
        }
      </Fold>
      <Fold title={t("consents")} of={record.consents}>
        {({ purpose, decision, since }) =>
          `${label(purposeTexts[purpose])} · ${label(decisionTexts[decision])} · ${dayOf(since, language)}`
        }
      </Fold>
    </div>
  );
}
