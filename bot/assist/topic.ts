import type { Evidence, AssistLine } from "../../contracts/assist.ts";
import type { Turn } from "../../contracts/turn.ts";
import type { EntityName } from "../../contracts/understanding.ts";
import { readState } from "../state.ts";
import type { Finder } from "./evidence.ts";
import type { Matter } from "./matters.ts";
import type { AssistParts } from "./parts.ts";
import { sharedWords } from "./sharedWords.ts";

/** What says best what a wish is about, first; a place says it only of a question about places. */
const TELLING: readonly EntityName[] = ["activity", "programme", "requestNumber"];

/** A topic longer than this is a sentence. */
const MOST_WORDS = 6;

/** The words a matter is about, as said: « nid de poule », « natation ». Undefined when no topic was read. */
export async function topicOf(
  { line, turn, flow, intent }: Matter,
  finder: Finder,
  { state, parts }: { state: unknown; parts: AssistParts },
): Promise<{ words: string; evidence: Evidence } | undefined> {
  const names = intent === "opening_hours" ? [...TELLING, "place" as const] : TELLING;
  const read = names.flatMap((name) =>
    (turn.entities[name] ?? []).flatMap((value) => finder.entity(line, name, value)),
  )[0];
  const service = flow ? serviceWords(line, flow.id, { state, parts }) : undefined;
  const type = await typeWords(line, turn.language, parts);
  const evidence = read ?? (service && type && holds(type, service) ? type : (service ?? type));
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

/** The words that speak for the likeliest kind of request. */
async function typeWords(
  { id, text }: AssistLine,
  language: Turn["language"],
  { requestTypes }: AssistParts,
): Promise<Evidence | undefined> {
  const [likeliest] = (await requestTypes?.propose([{ lineId: id, text }], language, 1)) ?? [];
  const words = likeliest?.evidence ?? [];
  const [first, last] = [words[0], words.at(-1)];
  const span = first && last && { lineId: id, start: first.start, end: last.end };
  return span && text.slice(span.start, span.end).split(/\s+/).length <= MOST_WORDS ? span : longest(words);
}

const longest = (all: readonly Evidence[]): Evidence | undefined =>
  all.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];

const holds = (whole: Evidence, part: Evidence): boolean => whole.start <= part.start && part.end <= whole.end;

/** The service that a request is for, once one was found in the catalogue. */
export function serviceIn(state: unknown, flow: string): string | undefined {
  const frame = readState(state).state.flow.frames.findLast((one) => one.flow === flow);
  const service = frame?.slots["service"];
  return typeof service === "string" ? service : undefined;
}
