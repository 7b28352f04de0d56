import type { Reply } from "../../contracts/reply.ts";
import type { Outcome } from "../../contracts/turn.ts";
import { activeFrame, runPattern, type FlowState, type Output } from "../../flows/index.ts";
import { leavesWayOn } from "../compose/wayOn.ts";
import { draftsOf } from "../compose/drafts.ts";
import { joined, type Draft } from "../compose/draft.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import { noted, type Step, type Work } from "../work.ts";

/** Longer away than this, and the citizen is reminded where we were. */
const AWAY_MS = 24 * 3600 * 1000;

/** Puts what the flows want said into replies, in the dialogue's language. */
export const composeStep: Step = {
  name: "compose",
  run: async (before, parts) => {
    if (before.settled) return before;
    const work = await withRepeated(before, parts);
    const outputs = [...welcomeBack(work, parts), ...withSomething(work, parts)];
    const said = outputs.flatMap((output) => draftsOf(output, work, parts));
    const { drafts, streaks } = withWayOn(said, work, parts);
    const replies = joined(drafts).map((draft) => replyOf(draft, work, parts));
    const outcome = outcomeOf(work.outputs, said);
    const shown = drafts.findLast((draft) => draft.shown)?.shown;
    return noted(
      {
        ...work,
        replies,
        outcome,
        effects: [...work.effects, ...drafts.flatMap((draft) => draft.effects ?? [])],
        state: withStreaks(shown ? withShown(work.state, shown) : work.state, streaks),
      },
      "compose",
      [`${replies.length} replies, ${outcome}`, ...patternsIn(outputs)].join(", "),
    );
  },
};

/** By the id of their flow, each once. */
function patternsIn(outputs: readonly Output[]): string[] {
  const said = outputs.flatMap((output) => (output.kind === "say" && output.pattern ? [output.flow] : []));
  return [...new Set(said)];
}

const withStreaks = (state: Work["state"], streaks: FlowState["streaks"]): Work["state"] => ({
  ...state,
  flow: { ...state.flow, streaks },
});

/** New proposals: what was talked about before them no longer is. */
function withShown(state: Work["state"], shown: Work["state"]["shown"]): Work["state"] {
  return { ...state, focus: undefined, shown };
}

/** What was said is read only when it is to be said again. Erased since, it is as if nothing had been said. */
async function withRepeated(work: Work, { turns }: EngineParts): Promise<Work> {
  const { saidIn } = work.state;
  if (!asksRepeat(work) || saidIn === undefined) return work;
  const repeated = await from("registry", () => turns.repliesOf(saidIn));
  return repeated.length > 0 ? { ...work, repeated } : work;
}

const asksRepeat = ({ outputs }: Work) => outputs.some(({ kind }) => kind === "repeat");

/** Never nothing: a flow that ended without a word, or a wish to hear again when nothing was said. */
function withSomething(work: Work, parts: EngineParts): Output[] {
  if (asksRepeat(work) && !work.repeated) return runPattern(work.state.flow, "nothing_to_repeat", parts.flows).outputs;
  return work.outputs.some(({ kind }) => kind !== "ended")
    ? work.outputs
    : runPattern(work.state.flow, "completed", parts.flows).outputs;
}

/** Never a dead end: when nothing said can be answered or pressed, what may come next is offered. */
function withWayOn(
  drafts: Draft[],
  work: Work,
  parts: EngineParts,
): { drafts: Draft[]; streaks: FlowState["streaks"] } {
  const { flow } = work.state;
  if (leavesWayOn(drafts, work)) return { drafts, streaks: flow.streaks };
  const waits = activeFrame(flow)?.waiting?.kind ?? "none";
  const { outputs, streaks } = runPattern(flow, "completed", parts.flows, { waits });
  return { drafts: [...drafts, ...outputs.flatMap((output) => draftsOf(output, work, parts))], streaks };
}

function welcomeBack(work: Work, parts: EngineParts): Output[] {
  const last = work.state.lastAt ? new Date(work.state.lastAt).getTime() : undefined;
  const away = last !== undefined && work.now.getTime() - last > AWAY_MS;
  return away && work.before ? runPattern(work.before, "returned", parts.flows).outputs : [];
}

const replyOf = ({ text, cards, choices }: Draft, work: Work, parts: EngineParts): Reply => ({
  id: parts.newId(),
  text,
  lang: work.state.language,
  cards,
  choices,
});

/** How a flow ended says most; otherwise what was put to the citizen last. */
function outcomeOf(outputs: readonly Output[], drafts: readonly Draft[]): Outcome {
  const ended = outputs.find((output) => output.kind === "ended");
  if (ended) return ended.outcome;
  return drafts.findLast((draft) => draft.outcome)?.outcome ?? "answered";
}
