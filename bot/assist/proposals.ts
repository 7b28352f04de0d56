import type { AssistInput, Suggestions } from "../../contracts/assist.ts";
import { inLanguage, type Language } from "../../contracts/language.ts";
import type { Proposal, Turn } from "../../contracts/turn.ts";
import { factsOf } from "../compose/facts.ts";
import { idOf } from "./ids.ts";
import type { Finder } from "./evidence.ts";
import type { Matter } from "./matters.ts";
import type { AssistParts } from "./parts.ts";

type Shown = Suggestions["proposals"][number];

/** As many as somebody can be told of on the telephone. */
const MOST = 6;

/**
 * What was found for the matters still open, newest first, with the reasons the engine gave. Whatever of a record stands behind one
 * went through the citizen's consent in the turn that found it: nothing is read here.
 */
export function proposals(
  matters: readonly Matter[],
  { turns, language }: AssistInput,
  { finder, parts }: { finder: Finder; parts: AssistParts },
): Shown[] {
  const open = new Set(matters.flatMap(({ flow }) => (flow ? [flow.id, ...flow.closes] : [])));
  const latest = new Map(turns.flatMap(({ turn }) => found(turn, open)));
  const shown = [...latest.values()].reverse().flatMap(({ proposed, turn }) =>
    proposed.flatMap((one) => {
      const matter = matters.find(({ flow }) => flow && turn.flow && [flow.id, ...flow.closes].includes(turn.flow));
      const evidence = matter ? finder.intent(matter.line, matter.intent) : [];
      return proposalOf(one, language, parts).map((card) => ({ ...card, evidence }));
    }),
  );
  return [...new Map(shown.map((one) => [one.id, one])).values()].slice(0, MOST);
}

/** The last finds of a flow replace those before: « finalement dimanche ». */
function found(turn: Turn, open: ReadonlySet<string>): [string, { turn: Turn; proposed: Proposal[] }][] {
  const proposed = turn.effects.flatMap((effect) => (effect.kind === "save_proposals" ? effect.proposals : []));
  return proposed.length > 0 && turn.flow !== undefined && open.has(turn.flow) ? [[turn.flow, { turn, proposed }]] : [];
}

function proposalOf(
  { offeringId, sessionId, reasons }: Proposal,
  language: Language,
  { knowledge }: AssistParts,
): Omit<Shown, "evidence">[] {
  const offering = knowledge.offering(offeringId);
  if (!offering) return [];
  const session = offering.sessions.find(({ id }) => id === sessionId);
  const title = inLanguage(offering.title, language);
  return [
    {
      id: idOf("proposal", offeringId, sessionId),
      offeringId,
      ...(sessionId === undefined ? {} : { sessionId }),
      kind: offering.kind,
      title: title.text,
      lang: title.lang,
      facts: factsOf({ offering, ...(session ? { session } : {}) }, language),
      reasons,
    },
  ];
}
