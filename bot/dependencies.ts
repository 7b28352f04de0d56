import type { AssistantSwitch } from "../contracts/assistantSwitch.ts";
import type { Clock } from "../contracts/clock.ts";
import type { Handovers } from "../contracts/handover.ts";
import type { ReadKeyword } from "../contracts/keyword.ts";
import type { Message } from "../contracts/message.ts";
import type { Requests } from "../contracts/request.ts";
import type { RequestTypes } from "../contracts/requestType.ts";
import type { Information } from "../contracts/information.ts";
import type { Knowledge } from "../contracts/search.ts";
import type { ScoreSentiment } from "../contracts/sentiment.ts";
import type { Understand, Understanding } from "../contracts/understanding.ts";
import type { Flows } from "../flows/index.ts";
import type { Citizens, Registrations, Turns } from "../registry/registry.ts";

/** What the engine tells the operator. Never a text of a citizen. */
interface EngineLog {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/**
 * `follow`: the language the citizen writes in or asks for. `declare`: only the one they ask for.
 * `french`: French, whatever is asked; another language is offered through a person.
 */
export type LanguagePolicy = "follow" | "declare" | "french";

/** Everything the engine uses of the outside. */
export interface EngineParts {
  turns: Turns;
  citizens: Citizens;
  registrations: Pick<Registrations, "taken" | "of">;
  requests: Pick<Requests, "status" | "of">;
  knowledge: Knowledge;
  information: Information;
  understand: Understand;
  /** Kinds of requests of the 311, ranked by what is said. Absent: the catalogue alone says which service is meant. */
  requestTypes?: RequestTypes;
  /** A second opinion on a message that `understand` is unsure of; never rejects. Absent: nobody is asked. */
  advise?: (text: string, understanding: Understanding) => Promise<Understanding>;
  /** Words of the carriers on the channels that have some, and the numbers that said STOP. Absent: there are none. */
  keywords?: { read: ReadKeyword; isStopped: (message: Message) => Promise<boolean> };
  /** The switch of staff over all it says. Absent: it always answers. */
  assistant?: Pick<AssistantSwitch, "state">;
  /** The queue of the 311. Absent: nothing is known of it, nothing is said of it. */
  handovers?: Pick<Handovers, "place" | "expected">;
  scoreSentiment: ScoreSentiment;
  flows: Flows;
  clock: Clock;
  newId: () => string;
  log: EngineLog;
  languagePolicy: LanguagePolicy;
}
