import type {
  Emergency,
  Entities,
  Understand,
  Understanding,
  UnderstandingContext,
} from "../../contracts/understanding.ts";
import type { Classifier } from "./classifier/classify.ts";
import { meaningOfBareValues } from "./bareValues.ts";
import { withoutCivilities } from "./civilities.ts";
import type { MatchClosedForm } from "./closedForms.ts";
import { detectEmergency } from "./emergency.ts";
import { keepRelevant } from "./entityPolicy.ts";
import { expectationTells, type Reading } from "./entities/index.ts";
import type { LanguageDetector } from "./language.ts";
import type { Intent } from "./rankIntents.ts";
import { hintsOf } from "./hints.ts";
import { lead, rankIntents, unknownBelow } from "./rankIntents.ts";

/** What understanding is made of; every part can be replaced in a test. */
export interface UnderstandingParts {
  classifier: Classifier;
  closedForm: MatchClosedForm;
  language: LanguageDetector;
  readEntities: (text: string, context: UnderstandingContext) => Reading;
}

/** Longer messages are understood by their first part; the channel refuses them before (4 000 characters). */
const maxLength = 4000;

/** Joins the parts into the one function that the engine calls. Never throws; the same message gives the same answer. */
export function assembleUnderstanding(parts: UnderstandingParts): Understand {
  return (message, before) => {
    const text = message.slice(0, maxLength);
    const written = parts.language.detect(text);
    const context = { ...before, language: written ?? before.language };
    const emergency = detectEmergency(text);
    const reading = parts.readEntities(text, context);
    const closed = parts.closedForm(text);
    const intents = closed === undefined ? ranked(parts, text, { context, emergency, reading }) : [closed];
    const top = intents[0]?.name ?? "out_of_scope";
    const understanding: Understanding = {
      language: context.language,
      languageGround: written === undefined ? "unclear" : "written",
      intents,
      entities: relevant(reading.entities, intents, context),
    };
    if (top !== "emergency") return understanding;
    return { ...understanding, emergency: emergency ?? "danger" };
  };
}

interface Read {
  context: UnderstandingContext;
  emergency: Emergency | undefined;
  reading: Reading;
}

/** Nothing awaited and no day in particular: as the training phrases were read. */
export const nothingAwaited: UnderstandingContext = { language: "fr", now: new Date(0) };

/** The classifier looks at the heart of the message, and at its values as if nothing had been asked; bare values are no sentence. */
function ranked(parts: UnderstandingParts, text: string, { context, emergency, reading }: Read): Intent[] {
  const heart = withoutCivilities(text);
  const same = heart === text && !expectationTells(context);
  const read = same ? reading : parts.readEntities(heart, nothingAwaited);
  const hints = hintsOf(heart, read.entities);
  const intents = rankIntents(parts.classifier, heart, { emergency, entities: reading.entities, hints });
  const bare = emergency === undefined ? meaningOfBareValues(heart, read) : undefined;
  return bare === undefined ? intents : lead(bare, intents);
}

/** An awaited answer keeps all its values, and so does what was not understood: it may be an answer that stands alone. */
function relevant(entities: Entities, intents: readonly Intent[], context: UnderstandingContext): Entities {
  const { name, score } = intents[0] ?? { name: "out_of_scope", score: 0 };
  if (name !== "emergency" && (context.expecting !== undefined || score < unknownBelow)) return entities;
  return name === "out_of_scope" ? {} : keepRelevant(entities, name);
}
