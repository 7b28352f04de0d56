import type { AssistInput, AssistLine, AssistView } from "../../contracts/assist.ts";
import type { CallLog } from "../../contracts/calls.ts";
import type { Language } from "../../contracts/language.ts";
import type { Understand } from "../../contracts/understanding.ts";
import { withNote } from "../assist/index.ts";
import type { CallDeskParts } from "./callDesk.ts";
import type { Checkpoint } from "./foldCall.ts";

/** What the agent of a call is shown, made of its log and of the dialogue folded from it. */
export async function assistView(
  log: CallLog,
  { checkpoints, understand }: { checkpoints: readonly Checkpoint[]; understand: Understand },
  parts: Pick<CallDeskParts, "suggest" | "summarise" | "codes" | "brief">,
): Promise<AssistView> {
  const input = assistInput(log, checkpoints);
  const [suggestions, summary, codes, citizen] = await Promise.all([
    parts.suggest(input, understand),
    parts.summarise(input, understand),
    parts.codes(saidByCitizen(input), input.language),
    parts.brief(briefAsked(log, input.language), { actor: `call:${log.call.id}` }),
  ]);
  const lines = [...input.lines];
  return withNote({ ...suggestions, ...headOf(log), lines, citizen, codes, ...(summary ? { summary } : {}) });
}

/** What suggestions rest on: as long as it is the same, so are they. */
export function settledIn({ call, heard, acts }: CallLog): string {
  const { status, agent, citizenId, claimed, wrapUp } = call;
  const settled = heard.filter(({ final }) => final);
  return JSON.stringify([settled, acts.map(({ id }) => id), status, agent, citizenId, claimed, wrapUp]);
}

/** The same view with the words that grew since. */
export function withGrowing(view: AssistView, log: CallLog): AssistView {
  const languages = new Map(view.lines.flatMap(({ id, lang }) => (lang ? [[id, lang]] : [])));
  return { ...view, ...headOf(log), lines: linesOf(log, languages) };
}

function headOf({ call, version }: CallLog) {
  return {
    version,
    kind: "call",
    id: call.id,
    channel: "phone",
    status: call.status,
    startedAt: call.startedAt.toISOString(),
    ...(call.endedAt ? { endedAt: call.endedAt.toISOString() } : {}),
    ...(call.agent ? { agent: call.agent } : {}),
    ...(call.wrapUp ? { wrappedWith: call.wrapUp } : {}),
  } as const;
}

function assistInput(log: CallLog, checkpoints: readonly Checkpoint[]): AssistInput {
  const turns = checkpoints.flatMap(({ made }) => made ?? []);
  const last = checkpoints.at(-1);
  const languages = new Map(turns.map(({ lineId, turn }) => [lineId, turn.language]));
  return {
    lines: linesOf(log, languages),
    turns,
    state: last?.open.state,
    language: turns.at(-1)?.turn.language ?? log.call.language ?? "fr",
    confirmed: last?.confirmed ?? [],
  };
}

const speakers = { caller: "citizen", agent: "agent", unknown: "unknown" } as const;

/** What was corrected to nothing is not shown. */
function linesOf({ call, heard }: CallLog, languages: ReadonlyMap<string, Language>): AssistLine[] {
  return heard
    .filter(({ text }) => text.trim() !== "")
    .map(({ id, speaker, text, startMs, final, corrected }) => {
      const lang = languages.get(id);
      const at = new Date(call.startedAt.getTime() + startMs).toISOString();
      return { id, from: speakers[speaker], text, at, final, corrected, ...(lang ? { lang } : {}) };
    });
}

const saidByCitizen = ({ lines }: AssistInput) =>
  lines.filter(({ from, final }) => from === "citizen" && final).map(({ id, text }) => ({ lineId: id, text }));

/** Whose record it may be: the number that calls, or whom the agent last found by looking. */
export function briefAsked({ call, acts }: CallLog, language: Language): Parameters<CallDeskParts["brief"]>[0] {
  const found = acts.findLast(({ act }) => act.kind === "candidate")?.act;
  return {
    dialogueId: call.dialogueId,
    conversationId: call.conversationId,
    language,
    ...(call.from ? { contact: { type: "phone", value: call.from } } : {}),
    ...(found?.kind === "candidate" ? { candidateId: found.citizenId } : {}),
  };
}
