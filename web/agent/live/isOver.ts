import type { AssistView } from "../../../contracts/assist.ts";

/** Whether this person has seen the last of it: written down, given back, or taken by somebody whose work they do not supervise. */
export const isOverFor =
  (username: string, supervisor: boolean) =>
  ({ status, agent }: Pick<AssistView, "status" | "agent">): boolean =>
    status === "wrapped" || status === "returned" || (!supervisor && agent !== undefined && agent !== username);
