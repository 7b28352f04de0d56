import type { Effect } from "../contracts/turn.ts";
import type { Flows, FlowState } from "../flows/index.ts";

/**
 * The files that were an answer before this turn and are none after it, unless a request took them: a request given up, an
 * answer taken back. `undefined` when there are none.
 */
export function droppedFiles(
  before: FlowState,
  after: FlowState,
  { flows, effects }: { flows: Flows; effects: readonly Effect[] },
): Effect | undefined {
  const kept = new Set([...filesIn(after, flows), ...effects.flatMap(attachedBy)]);
  const ids = filesIn(before, flows).filter((id) => !kept.has(id));
  return ids.length > 0 ? { kind: "drop_files", ids } : undefined;
}

function filesIn({ frames, later = [] }: FlowState, flows: Flows): string[] {
  return [...frames, ...later].flatMap(({ flow, slots }) =>
    Object.entries(flows.byId.get(flow)?.slots ?? {}).flatMap(([slot, { from, options = [] }]) =>
      from.includes("attachment") ? [slots[slot] ?? []].flat().map(String).filter(isFile(options)) : [],
    ),
  );
}

/** "No photo" is an answer, and no file. */
const isFile = (options: readonly { value: string }[]) => (id: string) => !options.some(({ value }) => value === id);

const attachedBy = (effect: Effect): string[] =>
  effect.kind === "create_request" ? (effect.follow?.attachments ?? []) : [];
