import type { AssistView } from "../../../contracts/assist.ts";
import type { CallRow, HandoverRow } from "../../../contracts/assistLists.ts";
import type { Language } from "../../../contracts/language.ts";
import type { Channel } from "../../../contracts/message.ts";

/** A conversation in a list, whatever it came by. */
export interface Row {
  kind: AssistView["kind"];
  id: string;
  channel: Channel;
  status: AssistView["status"];
  language: Language | undefined;
  agent: string | undefined;
  since: string;
  /** Lines of the citizen so far. */
  said: number;
  alert: boolean;
}

export const callRow = ({ id, status, language, agent, startedAt, said = 0, alert = false }: CallRow): Row => ({
  kind: "call",
  channel: "phone",
  since: startedAt,
  id,
  status,
  language,
  agent,
  said,
  alert,
});

export const handoverRow = ({ id, channel, status, askedAt, said = 0, alert = false, ...rest }: HandoverRow): Row => ({
  kind: "message",
  status: statuses[status],
  since: askedAt,
  language: rest.wanted ?? rest.language,
  agent: rest.agent,
  id,
  channel,
  said,
  alert,
});

const statuses: Record<HandoverRow["status"], AssistView["status"]> = {
  waiting: "waiting",
  owned: "owned",
  returned: "returned",
  closed: "ended",
};
