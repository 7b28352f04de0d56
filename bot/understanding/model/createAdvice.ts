import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { Understanding } from "../../../contracts/understanding.ts";
import { createBreaker } from "./breaker.ts";
import type { OpenAiChatSettings } from "./openAiChat.ts";
import { instructions, quoted } from "./prompt.ts";
import { type Proposal, readProposal } from "./proposal.ts";

/** What came of asking: counted, never with a text. `off`: switched off after failures. */
export const adviceOutcomes = ["proposed", "invalid", "timeout", "failed", "off"] as const;
export type AdviceOutcome = (typeof adviceOutcomes)[number];

/** A better understanding of a message that ours is unsure of, or the same one. Never rejects, never takes over 3 s. */
export type Advise = (text: string, understanding: Understanding) => Promise<Understanding>;

export interface AdviceParts extends OpenAiChatSettings {
  /** Masks personal data: nothing else of the message leaves. */
  mask: (text: string) => string;
  count: (outcome: AdviceOutcome) => void;
  now: () => number;
  timeoutMs?: number;
  /** The chat model, when it is not the one of the settings. */
  openChat?: (settings: OpenAiChatSettings) => Promise<BaseChatModel>;
}

/** Under this score our own understanding is unsure enough to ask. */
export const askBelow = 0.35;
/** A proposal is worth asking about, not more than what our own classifier is sure of. */
const proposalScore = 0.5;
const TIMEOUT_MS = 3_000;

/** The optional language model: asked only when the local score is low, and the turn goes on without it. */
export function createAdvice(parts: AdviceParts): Advise {
  const breaker = createBreaker(parts.now);
  let chat: Promise<BaseChatModel> | undefined;
  return async (text, understanding) => {
    if (!isUnsure(understanding)) return understanding;
    if (!breaker.allows()) return counted(parts, "off", understanding);
    try {
      chat ??= (parts.openChat ?? openChat)(parts);
      const masked = parts.mask(text);
      const answer = await ask(await chat, masked, parts.timeoutMs ?? TIMEOUT_MS);
      const proposal = readProposal(answer, masked);
      if (!proposal) throw new InvalidAnswer();
      breaker.succeeded();
      return counted(parts, "proposed", withProposal(understanding, proposal));
    } catch (cause) {
      breaker.failed();
      return counted(parts, outcomeOf(cause), understanding);
    }
  };
}

class InvalidAnswer extends Error {}

/** Loaded at the first question: without a model the server never loads LangChain's chat classes. */
async function openChat(settings: OpenAiChatSettings): Promise<BaseChatModel> {
  const { OpenAiChat } = await import("./openAiChat.ts");
  return new OpenAiChat(settings);
}

async function ask(chat: BaseChatModel, masked: string, timeoutMs: number): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  const late = new Promise<never>((_, reject) =>
    signal.addEventListener("abort", () => reject(new DOMException("too late", "TimeoutError"))),
  );
  const asked = chat.invoke(
    [
      ["system", instructions],
      ["human", quoted(masked)],
    ],
    { signal },
  );
  return (await Promise.race([asked, late])).text;
}

function isUnsure({ intents, emergency }: Understanding): boolean {
  return emergency === undefined && (intents[0]?.score ?? 0) < askBelow;
}

function outcomeOf(cause: unknown): AdviceOutcome {
  if (cause instanceof InvalidAnswer) return "invalid";
  return cause instanceof Error && /^(?:TimeoutError|AbortError)$/.test(cause.name) ? "timeout" : "failed";
}

function counted(parts: AdviceParts, outcome: AdviceOutcome, understanding: Understanding): Understanding {
  parts.count(outcome);
  return understanding;
}

/** What our readers read stands; the model only adds what they did not see. */
function withProposal(understanding: Understanding, { intent, entities }: Proposal): Understanding {
  const others = understanding.intents.filter(({ name }) => name !== intent);
  return {
    ...understanding,
    intents: [{ name: intent, score: proposalScore }, ...others],
    entities: intent === "out_of_scope" ? understanding.entities : { ...entities, ...understanding.entities },
  };
}
