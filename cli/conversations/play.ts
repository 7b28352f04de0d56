import type { Channel, Message } from "../../contracts/message.ts";
import type { Observed, Stage } from "./stage.ts";
import type { Walked } from "./walkedIn.ts";

/** One test while it is played. */
export interface Play {
  stage: Stage;
  file: string;
  conversation: string;
  /** The messages of each numbered turn, so that `duplicate: N` can repeat them as the provider would. */
  sent: Message[];
  observed: Observed[];
  covered: Walked[];
}

/** Where the citizen of a test writes from: one address a channel, of the test's own. */
export function addressOf(play: Play, channel: Channel): string {
  return channel === "email" ? `${play.conversation}@example.org` : `${channel}-${play.conversation}`;
}
