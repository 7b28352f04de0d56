import type { Purpose } from "../../contracts/consent.ts";
import type { Interaction } from "../../contracts/interaction.ts";
import type { Message } from "../../contracts/message.ts";
import type { Offering } from "../../contracts/offering.ts";
import type { Turn, TurnReceipt } from "../../contracts/turn.ts";
import type { AgentMove } from "./format.ts";

/** What the dialogue looks like from outside, after a turn. */
export interface DialogueView {
  flow?: string;
  slots: Record<string, unknown>;
  asks?: string;
  language: string;
}

/** What a turn did, as the engine saw it; absent fields when the message was a repeat. */
export interface Observed {
  receipt: TurnReceipt;
  /** Who spoke, when it is not the assistant. */
  speaker?: string;
  turn?: Turn;
  view: DialogueView;
}

/** The whole product seen by a conversation test: the same engine, registry and catalogue as the server's. */
export interface Stage {
  /** Sets the time and puts the catalogue of that time in place. */
  prepare(options: {
    clock: Date;
    catalogue: "demo" | { file: string };
    policy?: "follow" | "declare" | "french";
  }): Promise<void>;
  /** Moves the clock on. */
  wait(ms: number): void;
  /** From now on the catalogue answers, or does not. */
  breakCatalogue(broken: boolean): void;
  say(message: Message): Promise<Observed>;
  /** A person of the 311 acts on the conversation of that message; a sentence when they may not. */
  act(move: AgentMove, message: Message): Promise<Observed | string>;
  /** Signs a demonstration person in on a web conversation with exactly these consents. */
  signIn(address: string, person: string, consents: Purpose[]): Promise<void>;
  /** The last code that the demonstration sent, or undefined when none was. */
  lastCode(): Promise<string | undefined>;
  interactions(conversationId: string): Promise<Interaction[]>;
  consents(address: string): Promise<Partial<Record<Purpose, string>>>;
  offering(id: string): Offering | undefined;
  now(): Date;
}
