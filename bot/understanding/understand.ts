import type {
  Emergency,
  Entities,
  Understand,
  Understanding,
  UnderstandingContext,
} from "../../contracts/understanding.ts";
import type { Classifier } from "./classifier/train.ts";
import { withoutCivilities } from "./civilities.ts";
import type { MatchClosedForm } from "./closedForms.ts";
import { detectEmergency } from "./emergency.ts";
import { keepRelevant } from "./entityPolicy.ts";
import { expectationTells } from "./entities/index.ts";
import type { LanguageDetector } from "./language.ts";
import type { Intent } from "./rankIntents.ts";
import { hintsOf } from "./hints.ts";
import { rankIntents, unknownBelow } from "./rankIntents.ts";

/** What understanding is made of; every part can be replaced in a test. */
export interface UnderstandingParts {
  classifier: Classifier;
  closedForm: MatchClosedForm;
  language: LanguageDetector;
  readEntities: (text: string, context: UnderstandingContext) => Entities;
}

/** Longer messages are understood by their first part; the channel refuses them before (4 000 characters). */
const maxLength = 4000;

/** Joins the parts into the one function that the engine calls. Never throws; the same message gives the same answer. */
export function assembleUnderstanding(parts: UnderstandingParts): Understand {
  return (message, context) => {
    const text = message.slice(0, maxLength);
    const emergency = detectEmergency(text);
    const entities = parts.readEntities(text, context);
    const closed = parts.closedForm(text);
    const intents: Intent[] =
      closed === undefined ? ranked(parts, text, { context, emergency, entities }) : [{ name: closed, score: 0.99 }];
    const top = intents[0]?.name ?? "out_of_scope";
    const written = parts.language.detect(text);
    const understanding: Understanding = {
      language: written ?? context.language,
      languageGround: written === undefined ? "unclear" : "written",
      intents,
      entities: relevant(entities, intents, context),
    };
    if (top !== "emergency") return understanding;
    return { ...understanding, emergency: emergency ?? "danger" };
  };
}

interface Read {
  context: UnderstandingContext;
  emergency: Emergency | undefined;
  entities: Entities;
}

/** Nothing awaited and no day in particular: as the training phrases were read. */
export const nothingAwaited: UnderstandingContext = { language: "fr", now: new Date(0) };

/** The classifier looks at the heart of the message, and at its values as if nothing had been asked. */
function ranked(parts: UnderstandingParts, text: string, { context, emergency, entities }: Read): Intent[] {
  const heart = withoutCivilities(text);
  const same = heart === text && !expectationTells(context);
  const hints = hintsOf(heart, same ? entities : parts.readEntities(heart, nothingAwaited));
  return rankIntents(parts.classifier, heart, { emergency, entities, hints });
}

/** An awaited answer keeps all its values, and so does what was not understood: it may be an answer that stands alone. */
function relevant(entities: Entities, intents: readonly Intent[], context: UnderstandingContext): Entities {
  const { name, score } = intents[0] ?? { name: "out_of_scope", score: 0 };
  if (name !== "emergency" && (context.expecting !== undefined || score < unknownBelow)) return entities;
  return name === "out_of_scope" ? {} : keepRelevant(entities, name);
}
