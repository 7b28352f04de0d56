import type { AssistView } from "../../contracts/assist.ts";
import type { Utterance } from "../../contracts/call.ts";
import type { CallStart } from "../../contracts/calls.ts";

/** One call on a system, wherever it runs: what a telephony says of it, and the panel an agent sees. */
export interface CallLine {
  begin(start: CallStart): Promise<string>;
  hear(id: string, utterance: Utterance): Promise<void>;
  end(id: string): Promise<void>;
  /** The panel at each change from then on; undefined where nobody may look. */
  watch?(id: string, listener: (view: AssistView) => void): Promise<() => void>;
}
