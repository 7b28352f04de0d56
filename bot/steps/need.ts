import type { Understanding } from "../../contracts/understanding.ts";
import { activeFrame } from "../../flows/index.ts";
import type { EngineParts } from "../dependencies.ts";
import { nearestAid, nearestService } from "../search/nearestAid.ts";
import { otherBody } from "../understanding/bodies.ts";
import { noted, type Step, type Work } from "../work.ts";

/** Under this an intent leaves room for doubt; under the other nothing says what the message is. */
const DOUBT = 0.6;
const NOTHING = 0.3;
/** Whoever tells more than this has said what they want. */
const MOST_WORDS = 16;
/** As sure as an answer of the city that fits the words. */
const ANSWERED = 0.6;
/** So sure of a service, its form goes before an answer that shares words with it. */
const SURE_OF_SERVICE = 0.75;

type Intent = Understanding["intents"][number];

/**
 * "Changer ma toilette", "mon sapin de Noël": a need or a subject, and no wish. When the words leave the intent in doubt, or ask the
 * City to do it, what is known says what comes nearest: an aid of the catalogue, a sourced answer, or else a service. Whoever has a
 * question to answer answers it.
 */
export const needStep: Step = {
  name: "need",
  run: async (work, parts) => {
    const best = mayBeNeed(work) ? work.understanding?.intents[0] : undefined;
    if (!best) return work;
    const aid = inDoubt(best) || best.name === "request_service" ? await nearestAid(work, parts) : undefined;
    if (aid) {
      const asked = asking(work, { name: "find_subsidy", score: aid.confidence }, { programme: [aid.programme] });
      return noted(asked, "need", `an aid comes nearest, ${aid.programme}, sure ${aid.confidence.toFixed(2)}`);
    }
    return isUnknown(best) ? known(work, parts) : work;
  },
};

function mayBeNeed(work: Work): boolean {
  const { understanding } = work;
  if (work.settled || !understanding || understanding.emergency || work.open.owner === "agent") return false;
  // A pastime that is named is what is asked about.
  if (understanding.entities.activity) return false;
  const waits = activeFrame(work.state.flow)?.waiting?.kind ?? "proposal";
  return waits === "proposal" && work.text.split(/\s+/).length <= MOST_WORDS && otherBody(work.text) === undefined;
}

const inDoubt = ({ score }: Intent) => score < DOUBT;
const isUnknown = ({ name, score }: Intent) => score < (name === "out_of_scope" ? DOUBT : NOTHING);

/** A sourced answer, unless the catalogue is surer still that a service is what is told of. */
async function known(work: Work, parts: EngineParts): Promise<Work> {
  const sure = await nearestService(work, parts);
  const served = sure === undefined ? undefined : serving(work, sure);
  if (served && sure !== undefined && sure >= SURE_OF_SERVICE) return served;
  return (await answered(work, parts)) ?? served ?? work;
}

function serving(work: Work, confidence: number): Work {
  const note = `a service of the city comes nearest, sure ${confidence.toFixed(2)}`;
  return noted(asking(work, { name: "request_service", score: confidence }), "need", note);
}

async function answered(work: Work, { information }: EngineParts): Promise<Work | undefined> {
  const found = await information.ask(work.text);
  if (found.kind !== "answer") return undefined;
  return noted(
    asking(work, { name: "ask_information", score: ANSWERED }),
    "need",
    `an answer of the city comes nearest, ${found.answer.id}`,
  );
}

function asking(work: Work, { name, score }: Intent, entities: Understanding["entities"] = {}): Work {
  const { understanding } = work;
  if (!understanding) return work;
  const others = understanding.intents.filter((one) => one.name !== name);
  return {
    ...work,
    intent: name,
    intentScore: score,
    understanding: {
      ...understanding,
      intents: [{ name, score }, ...others.map((one) => ({ ...one, score: Math.min(one.score, score) }))],
      entities: { ...understanding.entities, ...entities },
    },
  };
}
