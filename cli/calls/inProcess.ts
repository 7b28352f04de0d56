import type { System } from "../../compose.ts";
import type { CallLine } from "./callLine.ts";

const onlooker = { actor: "simulator", reason: "call simulate" };

/** On a system of this process. */
export function inProcess({ calls }: Pick<System, "calls">): CallLine {
  return {
    begin: async (start) => (await calls.start(start)).id,
    hear: async (id, utterance) => void (await calls.hear(id, [utterance])),
    end: async (id) => void (await calls.end(id)),
    async watch(id, listener) {
      const stop = calls.subscribe(id, onlooker, listener);
      const view = await calls.view(id, onlooker);
      if (view) listener(view);
      return stop;
    },
  };
}
