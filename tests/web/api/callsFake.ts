import { type ApiParts, createEventStreams } from "../../../web/api/index.ts";

const nothing = async () => [];

/** A day without calls. */
export const noCallDesk: ApiParts["calls"] = {
  streams: createEventStreams({ now: () => new Date() }),
  wrapUps: { confirm: async () => Promise.reject(new Error("there are no calls")) },
  requestTypes: { byCode: () => undefined },
  staff: { find: async () => undefined },
  feedback: { record: async () => {} },
  kept: { find: async () => undefined, open: nothing },
  desk: {
    start: async () => Promise.reject(new Error("there are no calls")),
    hear: async () => "unknown",
    end: async () => false,
    act: async () => "closed",
    assign: async () => false,
    commit: async () => {},
    rows: nothing,
    search: nothing,
    view: async () => undefined,
    subscribe: () => () => {},
  },
};
