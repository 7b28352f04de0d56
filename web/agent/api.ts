import { z } from "zod";
import { citizenBriefSchema, type Feedback } from "../../contracts/assist.ts";
import { assistSearchSchema, callListSchema, requestTypeListSchema } from "../../contracts/assistLists.ts";
import { citizensFoundSchema } from "../../contracts/citizenLookup.ts";
import type { AgentAct, WrapUp } from "../../contracts/calls.ts";
import { type Presence, presenceSchema } from "../../contracts/handover.ts";
import type { Language } from "../../contracts/language.ts";
import { call } from "../ui/staff/index.ts";
import { type ConversationName, pathOf } from "./conversation.ts";

/** An answer whose content nobody reads: the next view tells what became of it. */
const anything = z.unknown();

export interface Transfer {
  agent?: string;
  language?: Language;
  note: string;
}

/** What the panel asks of the API: parsed answers, faults as values. */
export const api = {
  calls: () => call("GET", "calls", callListSchema),
  find: (name: ConversationName) => call("GET", pathOf(name), anything),
  presence: () => call("GET", "presence", presenceSchema),
  setPresence: (presence: Presence) => call("POST", "presence", presenceSchema, presence),
  act: (name: ConversationName, act: AgentAct) =>
    call("POST", `${pathOf(name)}/acts`, anything, { id: crypto.randomUUID(), act }),
  feedback: (name: ConversationName, feedback: Feedback) =>
    call("POST", `${pathOf(name)}/feedback`, anything, feedback),
  search: (name: ConversationName, words: string) =>
    call("GET", `${pathOf(name)}/search?${new URLSearchParams({ q: words }).toString()}`, assistSearchSchema),
  requestTypes: (words: string, lang: Language) =>
    call("GET", `request-types?${new URLSearchParams({ q: words, lang }).toString()}`, requestTypeListSchema),
  lookUp: (words: string, reason: string) =>
    call("GET", `citizens?${new URLSearchParams({ q: words, reason }).toString()}`, citizensFoundSchema),
  citizen: (id: string, reason: string) =>
    call("GET", `citizens/${encodeURIComponent(id)}?${new URLSearchParams({ reason }).toString()}`, citizenBriefSchema),
  wrapUp: (name: ConversationName, wrapUp: WrapUp) => call("POST", `${pathOf(name)}/wrap-up`, anything, wrapUp),
  say: (name: ConversationName, words: { messageId: string; text: string; language: Language }) =>
    call("POST", `${pathOf(name)}/messages`, anything, words),
  claim: (name: ConversationName) => call("POST", `${pathOf(name)}/claim`, anything),
  takeOver: (name: ConversationName) => call("POST", `${pathOf(name)}/take-over`, anything),
  giveBack: (name: ConversationName) => call("POST", `${pathOf(name)}/give-back`, anything),
  close: (name: ConversationName) => call("POST", `${pathOf(name)}/close`, anything),
  transfer: (name: ConversationName, to: Transfer) => call("POST", `${pathOf(name)}/transfer`, anything, to),
  assign: (name: ConversationName, agent: string) => call("POST", `${pathOf(name)}/assign`, anything, { agent }),
  endCall: (name: ConversationName) => call("POST", `${pathOf(name)}/end`, anything),
};
