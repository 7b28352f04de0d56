import type { CallRow, HandoverRow } from "../../../contracts/assistLists.ts";

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Some of everything: calls in hand, one that asks for a look, messages that wait and messages with others. */
export function sampleRows(calls = 5): { calls: CallRow[]; handovers: HandoverRow[] } {
  return {
    calls: Array.from({ length: calls }, (_, index) => ({
      id: `c${index}`,
      status: index === 4 ? "ended" : "live",
      startedAt: ago(index + 1),
      agent: "agent",
      language: "fr",
      claimed: true,
      said: index,
      alert: index === 2,
    })),
    handovers: [
      handover("h0", "web", { status: "waiting", position: 1 }),
      handover("h1", "sms", { status: "waiting", position: 1, language: "en" }),
      handover("h2", "email", { status: "owned", agent: "agent" }),
      handover("h3", "web", { status: "owned", agent: "marie" }),
    ],
  };
}

const handover = (
  id: string,
  channel: HandoverRow["channel"],
  rest: Partial<HandoverRow> & Pick<HandoverRow, "status">,
): HandoverRow => ({ id, channel, language: "fr", reason: "asked", askedAt: ago(3), ...rest });
