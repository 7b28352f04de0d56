import type { Attachment } from "../../../contracts/message.ts";
import type { Reply } from "../../../contracts/reply.ts";
import type { TranscriptEntry } from "../../../contracts/transcript.ts";
import { assistantAccount, type FileAttachment, type OutboundActivity } from "./activity.ts";
import { cardToAttachment } from "./cardToAttachment.ts";
import { choiceToAction } from "./choiceToAction.ts";
import { fromProviderId } from "./providerId.ts";

type CitizenEntry = Extract<TranscriptEntry, { from: "citizen" }>;
type AgentEntry = Extract<TranscriptEntry, { from: "agent" }>;
type AssistantEntry = Extract<TranscriptEntry, { from: "assistant" }>;

/** For whom lines are written: their conversation, and where they reach its files. */
export interface Reader {
  conversationId: string;
  contentUrl: (attachmentId: string) => string;
}

/** A line of the record as an activity. The citizen's own lines are echoed: another tab must see them too. */
export function entryToActivity(entry: TranscriptEntry, { conversationId, contentUrl }: Reader): OutboundActivity {
  const common = {
    type: "message",
    timestamp: entry.at.toISOString(),
    channelId: "directline",
    conversation: { id: conversationId },
    textFormat: "plain",
  } as const;
  switch (entry.from) {
    case "citizen":
      return { ...common, ...fromCitizen(entry, contentUrl) };
    case "agent":
      return { ...common, ...fromAgent(entry) };
    case "assistant":
      return { ...common, ...fromAssistant(entry), ...decorations(entry.reply) };
  }
}

function fromCitizen({ message }: CitizenEntry, contentUrl: Reader["contentUrl"]) {
  const { clientActivityId, userId } = fromProviderId(message.providerId);
  return {
    id: message.providerId,
    from: { id: userId ?? "user", role: "user" as const },
    text: message.text,
    ...(message.value !== undefined && { value: message.value }),
    ...(message.attachments && { attachments: message.attachments.map((file) => toFile(file, contentUrl)) }),
    ...(clientActivityId && { channelData: { clientActivityID: clientActivityId } }),
  };
}

function toFile({ id, name, contentType }: Attachment, contentUrl: Reader["contentUrl"]): FileAttachment {
  return { contentType, name, ...(id && { contentUrl: contentUrl(id) }) };
}

/** A person, by the name they gave; the page says that it is not the assistant. */
function fromAgent({ agent, reply }: AgentEntry) {
  return {
    id: reply.id,
    from: { id: "agent-311", name: agent, role: "bot" as const },
    text: reply.text,
    locale: reply.lang,
    channelData: { c360: reply, agent },
  };
}

function fromAssistant({ reply, inReplyTo }: AssistantEntry) {
  return {
    id: reply.id,
    from: assistantAccount,
    text: reply.text,
    locale: reply.lang,
    replyToId: inReplyTo,
    channelData: { c360: reply },
  };
}

function decorations({ choices, cards, lang }: Reply) {
  return {
    ...(choices.length > 0 && { suggestedActions: { actions: choices.map(choiceToAction) } }),
    ...(cards.length > 0 && {
      attachmentLayout: "list" as const,
      attachments: cards.map((card) => cardToAttachment(card, lang)),
    }),
  };
}
