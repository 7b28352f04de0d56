import type { Message } from "../../../contracts/message.ts";
import type { Turn } from "../../../contracts/turn.ts";

/** Something a person says, with the id that its provider gives it. */
export interface Said {
  person: string;
  id: string;
  text: string;
}

/** A channel as a person uses it: the real wire on one side, what they read on the other. */
export interface Wire {
  /** Whether the channel acknowledged it: `refused` is told to the sender, and nothing happened. */
  send(said: Said): Promise<"taken" | "refused">;
  /** What the person read from the assistant, in order. */
  heard(person: string): Promise<string[]>;
  /** Whether the engine's message is that person's. */
  isOf(message: Message, person: string): boolean;
  /** The next answer to go out meets a service that does not answer. Absent: answers are read, not sent. */
  failOnce?(): void;
}

export interface ChannelUnderTest {
  name: string;
  /** Five thousand words are refused by the wire itself: nobody can write so much on it. */
  refusesWords?: true;
  /** What is over the engine's limit is refused at once, to who typed it. */
  refusesLong?: true;
  /** Nothing at all is refused at once, to who typed it. */
  refusesEmpty?: true;
  open: (place: Place) => Promise<Wire>;
}

/** A server, as those who write to it know it. */
export interface Place {
  url: string;
  /** Where it takes mails. */
  smtpPort: number;
  /** The cookie of a manager's session. */
  staff: string;
  atEnd: (close: () => unknown) => void;
}

/** The whole product, listening, and what it did. */
export interface World extends Place {
  turns: Turn[];
}
