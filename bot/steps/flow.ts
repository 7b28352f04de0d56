import { advance, type Advanced, type Call, type CallResult, type Output } from "../../flows/index.ts";
import { actions } from "../actions/index.ts";
import { droppedFiles } from "../droppedFiles.ts";
import type { EngineParts } from "../dependencies.ts";
import { runSearch } from "../search/runSearch.ts";
import { type Found, noted, type Step, type Work } from "../work.ts";

/** More look-ups than any message needs: a flow that calls for ever is a fault of its file. */
const MAX_CALLS = 20;

/** Carries out the commands: walks the flows, and does what they need of the outside. */
export const flowStep: Step = {
  name: "flow",
  run: async (work, parts) => {
    if (work.settled) return work;
    let at = advance(work.state.flow, work.commands, parts.flows);
    let done = taken(noted(work, "flow", pathOf(at)), at);
    for (let calls = 0; at.call; calls++) {
      if (calls === MAX_CALLS) throw new Error(`Flow "${at.call.flow}" calls for the outside without end`);
      const { work: after, result } = await execute(done, at.call, parts);
      at = advance(at.state, result, parts.flows);
      done = taken(noted(noted(after, "outside", noteOf(result)), "flow", pathOf(at)), at);
    }
    const dropped = droppedFiles(work.state.flow, done.state.flow, { flows: parts.flows, effects: done.effects });
    return dropped ? { ...done, effects: [...done.effects, dropped] } : done;
  },
};

async function execute(work: Work, call: Call, parts: EngineParts): Promise<{ work: Work; result: CallResult }> {
  if (call.kind === "search") return runSearch(work, call, parts);
  const action = actions[call.action];
  if (!action) throw new Error(`Flow "${call.flow}" does "${call.action}", which is not an action of the engine`);
  return action(work, call, parts);
}

const taken = (work: Work, at: Advanced): Work => ({
  ...work,
  state: { ...work.state, flow: at.state },
  outputs: [...work.outputs, ...at.outputs],
  proposed: new Map([...work.proposed, ...at.outputs.flatMap((output) => foundFor(output, work))]),
});

function foundFor(output: Output, { found }: Work): [Output, Found][] {
  const result = output.kind === "propose" ? found[`${output.flow}/${output.search}`] : undefined;
  return result ? [[output, result]] : [];
}

/** "find_activity: record → look", each flow named once. What is outside comes next when the walk stops for it. */
function pathOf({ path, call }: Advanced): string {
  const steps = path.map((step, index) => {
    const [flow = "", name = ""] = step.split(".");
    return path[index - 1]?.startsWith(`${flow}.`) ? name : `${flow}: ${name}`;
  });
  const walked = steps.join(" → ") || "nothing to walk";
  return call ? `${walked}, needs ${call.kind === "search" ? "a search" : call.action}` : walked;
}

/** Numbers and yes-or-no only: a result may hold what a person said. */
function noteOf({ data }: CallResult): string {
  const plain = Object.entries(data).filter(([, value]) => typeof value === "number" || typeof value === "boolean");
  return plain.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(", ") || "done";
}
