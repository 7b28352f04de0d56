import type { Registry } from "../../../registry/index.ts";
import { type ApiParts, createEventStreams } from "../../../web/api/index.ts";

/** The queue of that registry; nothing is suggested of what was said. */
export const queueOf = ({ handovers, presence, feedback, wrapUps, citizenDesk }: Registry): ApiParts["handovers"] => ({
  handovers,
  presence,
  feedback,
  wrapUps,
  citizenDesk,
  requestTypes: { byCode: () => undefined },
  streams: createEventStreams({ now: () => new Date() }),
  desk: { rows: (list) => [...list], search: async () => [], view: async () => undefined, subscribe: () => () => {} },
});
