import { fold } from "../../contracts/fold.ts";
import type { Understand, UnderstandingContext } from "../../contracts/understanding.ts";
import type { Classifier } from "./classifier/train.ts";
import { trainClassifier } from "./classifier/train.ts";
import { withoutCivilities } from "./civilities.ts";
import { readClosedForms } from "./closedForms.ts";
import { readActivityLexicon } from "./entities/activityLexicon.ts";
import { facilityNames } from "./entities/facilityNames.ts";
import { readEntities } from "./entities/index.ts";
import { hintsOf } from "./hints.ts";
import { languageDetector } from "./language.ts";
import { readTrainingPhrases } from "./phrases.ts";
import { assembleUnderstanding } from "./understand.ts";

/**
 * Builds the local, deterministic understanding of messages: learns the intents from phrases/*.yaml (about a second, once)
 * and answers in about a millisecond a message. No network, no model server.
 *
 * `places`: facilities that messages may name, with their official names.
 *
 * In the answer, intents are best first. A top score under 0.1 on `out_of_scope` means « not understood » rather than
 * « for somebody else »: the next candidates are worth asking about. An answer that stands alone (« 6 ans », « dimanche »)
 * is in `entities`; its intent is then of no weight.
 *
 * @example createUnderstanding({ places: [] })("yoga le samedi", { language: "fr", now: new Date() })
 */
export function createUnderstanding(parts: { places: readonly { name: string }[] }): Understand {
  const phrases = readTrainingPhrases();
  const ordinary = new Set(phrases.flatMap((phrase) => fold(phrase.text).split(/[^a-z]+/)));
  const readerParts = {
    facilities: facilityNames(parts.places),
    activities: readActivityLexicon(),
    isOrdinary: (word: string) => ordinary.has(word),
  };
  const read = (text: string, context: UnderstandingContext) =>
    readEntities(text, { ...context, places: parts.places }, readerParts);
  const bare: UnderstandingContext = { language: "fr", now: new Date(0) };
  const hints = (text: string): string[] => hintsOf(text, read(text, bare));
  const examples = phrases.map((phrase) => ({ text: withoutCivilities(phrase.text), label: phrase.label }));
  const classifier: Classifier = trainClassifier(examples, { hints });
  return assembleUnderstanding({
    classifier,
    closedForm: readClosedForms(),
    language: languageDetector(phrases),
    readEntities: read,
  });
}
