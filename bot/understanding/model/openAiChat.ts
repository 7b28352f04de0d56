import { SimpleChatModel } from "@langchain/core/language_models/chat_models";
import type { BaseMessage } from "@langchain/core/messages";
import { z } from "zod";

export interface OpenAiChatSettings {
  /** Such as `https://host/v1`: `/chat/completions` is added. */
  baseUrl: string;
  model: string;
  apiKey?: string;
}

/** Bytes of an answer that are read at most: a label fits in a hundred. */
const maxBytes = 64_000;
const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
const roles: Record<string, string> = { system: "system", human: "user", ai: "assistant" };

/**
 * LangChain's chat interface over any OpenAI-compatible endpoint. LangChain's own package for it wants Node 22 and brings
 * the whole client; one request needs neither. Never tries twice: the turn does not wait for it.
 */
export class OpenAiChat extends SimpleChatModel {
  readonly #settings: OpenAiChatSettings;

  constructor(settings: OpenAiChatSettings) {
    super({ maxRetries: 0 });
    this.#settings = settings;
  }

  override _llmType(): string {
    return "openai-compatible";
  }

  override async _call(messages: BaseMessage[], options: this["ParsedCallOptions"]): Promise<string> {
    const { baseUrl, model, apiKey } = this.#settings;
    const response = await fetch(`${baseUrl.replace(/\/$/, "")}/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
      body: JSON.stringify({ model, temperature: 0, max_tokens: 120, messages: messages.map(wireMessage) }),
      redirect: "error",
      ...(options.signal ? { signal: options.signal } : {}),
    });
    const body = await readAtMost(response, maxBytes);
    if (!response.ok) throw new Error(`the language model answered ${response.status}`);
    return answerSchema.parse(JSON.parse(body)).choices[0]?.message.content ?? "";
  }
}

const wireMessage = (message: BaseMessage) => ({ role: roles[message.getType()] ?? "user", content: message.text });

async function readAtMost(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > limit) throw new Error(`the language model answered more than ${limit} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}
