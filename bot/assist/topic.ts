import type { Evidence, AssistLine } from "../../contracts/assist.ts";
import type { EntityName } from "../../contracts/understanding.ts";
import { readState } from "../state.ts";
import type { Finder } from "./evidence.ts";
import type { Matter } from "./matters.ts";
import type { AssistParts } from "./parts.ts";
import { sharedWords } from "./sharedWords.ts";

/** What says best what a wish is about, first; a place says it only of a question about places. */
const TELLING: readonly EntityName[] = ["activity", "programme", "requestNumber"];

/** The words a matter is about, as said: « nid de poule », « natation ». Undefined when no topic was read. */
export function topicOf(
  { line, turn, flow, intent }: Matter,
  finder: Finder,
  { state, parts }: { state: unknown; parts: AssistParts },
): { words: string; evidence: Evidence } | undefined {
  const names = intent === "opening_hours" ? [...TELLING, "place" as const] : TELLING;
  const read = names.flatMap((name) =>
    (turn.entities[name] ?? []).flatMap((value) => finder.entity(line, name, value)),
  )[0];
  const evidence = read ?? (flow ? serviceWords(line, flow.id, { state, parts }) : undefined);
  return evidence ? { words: line.text.slice(evidence.start, evidence.end), evidence } : undefined;
}

/** The words of the line that the service asked for has in its title or its keywords. */
function serviceWords(
  { id, text }: AssistLine,
  flow: string,
  { state, parts }: { state: unknown; parts: AssistParts },
): Evidence | undefined {
  const service = serviceIn(state, flow);
  const offering = service === undefined ? undefined : parts.knowledge.offering(service);
  if (!offering) return undefined;
  const { title, keywords } = offering;
  const stretch = sharedWords(text, [title.fr, title.en ?? "", ...keywords]);
  return stretch ? { lineId: id, ...stretch } : undefined;
}

/** The service that a request is for, once one was found in the catalogue. */
export function serviceIn(state: unknown, flow: string): string | undefined {
  const frame = readState(state).state.flow.frames.findLast((one) => one.flow === flow);
  const service = frame?.slots["service"];
  return typeof service === "string" ? service : undefined;
}
