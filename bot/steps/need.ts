import type { Hit, SearchResult } from "../../contracts/search.ts";
import type { Understanding } from "../../contracts/understanding.ts";
import { activeFrame } from "../../flows/index.ts";
import { otherBody } from "../understanding/bodies.ts";
import type { EngineParts } from "../dependencies.ts";
import { from } from "../errors.ts";
import { needTopic } from "../search/needTopic.ts";
import { noted, type Step, type Work } from "../work.ts";

/** Under this an intent leaves room for doubt. */
const DOUBT = 0.6;
/** What the catalogue must be sure of, and how far an aid must lead whatever else it holds. */
const SURE = 0.6;
const LEADS = 1.05;
/** Whoever tells more than this has said what they want. */
const MOST_WORDS = 16;

/**
 * "Changer ma toilette": a need, and no wish. When the words leave the intent in doubt, or ask the City to do it, the catalogue
 * says whether an aid is what comes nearest; that aid is then what is asked about. Whoever has a question to answer answers it.
 */
export const needStep: Step = {
  name: "need",
  run: async (work, parts) => {
    const { understanding } = work;
    if (!understanding || !mayBeNeed(work, understanding)) return work;
    const aid = aidIn(await lookUp(work, understanding, parts));
    const programme = aid?.hit.offering.subsidy?.programme;
    if (!aid || programme === undefined) return work;
    const note = `the nearest in the catalogue is an aid, ${programme}, sure ${aid.confidence.toFixed(2)}`;
    return noted(asksAid(work, understanding, { programme, score: aid.confidence }), "need", note);
  },
};

function mayBeNeed(work: Work, { intents: [best], emergency }: Understanding): boolean {
  if (work.settled || emergency || !best || work.open.owner === "agent") return false;
  const waits = activeFrame(work.state.flow)?.waiting?.kind ?? "proposal";
  const words = work.text.split(/\s+/).length;
  const inDoubt = best.name === "request_service" || best.score < DOUBT;
  return inDoubt && waits === "proposal" && words <= MOST_WORDS && otherBody(work.text) === undefined;
}

const lookUp = (work: Work, { language }: Understanding, { knowledge }: EngineParts): Promise<SearchResult> =>
  from("catalogue", () =>
    knowledge.search({ text: needTopic(work.text), language, criteria: {}, limit: 8, now: work.now }),
  );

/** The aid that answers better than anything else of the catalogue, if one does. */
function aidIn({ hits, confidence = 1 }: SearchResult): { hit: Hit; confidence: number } | undefined {
  const [best] = hits;
  if (confidence < SURE || best?.offering.kind !== "subsidy") return undefined;
  const other = hits.find(({ offering }) => offering.kind !== "subsidy");
  return other && best.score < other.score * LEADS ? undefined : { hit: best, confidence };
}

function asksAid(work: Work, understanding: Understanding, aid: { programme: string; score: number }): Work {
  const others = understanding.intents.filter(({ name }) => name !== "find_subsidy");
  return {
    ...work,
    intent: "find_subsidy",
    intentScore: aid.score,
    understanding: {
      ...understanding,
      intents: [
        { name: "find_subsidy", score: aid.score },
        ...others.map(({ name, score }) => ({ name, score: Math.min(score, aid.score) })),
      ],
      entities: { ...understanding.entities, programme: [aid.programme] },
    },
  };
}
