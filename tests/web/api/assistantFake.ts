import type { AssistantSwitch } from "../../../contracts/assistantSwitch.ts";

/** For the tests of other staff addresses: the assistant answers, and nobody switches it. */
export const alwaysOn: AssistantSwitch = {
  state: async () => ({ active: true }),
  set: () => Promise.reject(new Error("not asked here")),
};
