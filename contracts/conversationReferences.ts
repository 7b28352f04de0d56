import type { Channel } from "./message.ts";

/** What names a conversation: its channel, and its address there. */
export interface ConversationName {
  channel: Channel;
  address: string;
}

/** Where the conversations of another platform are answered. `reference` is the channel's own; it is kept sealed. */
export interface ConversationReferences {
  /** The newest takes the place of the one before. */
  keep(name: ConversationName, reference: unknown): Promise<void>;
  /** Undefined when none was kept, or the conversation ended. */
  find(name: ConversationName): Promise<unknown>;
  /** The platform said that the conversation is over: nothing more is sent there until it speaks again. */
  forget(name: ConversationName): Promise<void>;
  /** True for the first caller in the life of the conversation: it may welcome. */
  greet(name: ConversationName): Promise<boolean>;
}
