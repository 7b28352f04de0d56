import { join } from "node:path";
import { fold } from "../../contracts/fold.ts";
import type { Understand, UnderstandingContext } from "../../contracts/understanding.ts";
import { readModel, writeModel } from "./classifier/savedModel.ts";
import { fingerprintOf } from "./classifier/fingerprint.ts";
import { openClassifier } from "./classifier/classify.ts";
import { learnOnce } from "./classifier/learntBefore.ts";
import { type Example, learn } from "./classifier/train.ts";
import { withoutCivilities } from "./civilities.ts";
import { packageFolder } from "./dataFolder.ts";
import { readClosedForms } from "./closedForms.ts";
import { readActivityLexicon } from "./entities/activityLexicon.ts";
import { facilityNames } from "./entities/facilityNames.ts";
import { readEntities, type Reading } from "./entities/index.ts";
import { hintsOf } from "./hints.ts";
import { languageDetector } from "./language.ts";
import { readTrainingPhrases, type TrainingPhrase } from "./phrases.ts";
import { assembleUnderstanding, nothingAwaited } from "./understand.ts";

/**
 * Builds the local, deterministic understanding of messages: learns the intents from phrases/*.yaml (when built; from sources, at the first start)
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
export function createUnderstanding({ places }: { places: readonly { name: string }[] }): Understand {
  const phrases = readTrainingPhrases();
  const readEntities = entityReader(phrases, places);
  const model = readModel(savedModel, fingerprintOf(phrases)) ?? learnOnce(examplesOf(phrases, readEntities), cache());
  return assembleUnderstanding({
    classifier: openClassifier(model),
    closedForm: readClosedForms(),
    language: languageDetector(phrases),
    readEntities,
  });
}

/** Learns once, when the project is built, what every start would otherwise learn again; found beside this file. */
export function saveUnderstandingModel({ places }: { places: readonly { name: string }[] }): void {
  const phrases = readTrainingPhrases();
  const examples = examplesOf(phrases, entityReader(phrases, places));
  writeModel(savedModel, fingerprintOf(phrases), learn(examples));
}

const savedModel = join(import.meta.dirname, "model.bin");
/** Where the tools of Node keep what can be made again. */
const cache = () => join(packageFolder(), "node_modules", ".cache", "citoyen-360");

type Read = (text: string, context: UnderstandingContext) => Reading;

function examplesOf(phrases: readonly TrainingPhrase[], read: Read): Example[] {
  return phrases.map((phrase) => {
    const text = withoutCivilities(phrase.text);
    return { text, label: phrase.label, hints: hintsOf(text, read(text, nothingAwaited).entities) };
  });
}

function entityReader(phrases: readonly TrainingPhrase[], places: readonly { name: string }[]): Read {
  const ordinary = new Set(phrases.flatMap((phrase) => fold(phrase.text).split(/[^a-z]+/)));
  const parts = {
    facilities: facilityNames(places),
    activities: readActivityLexicon(),
    isOrdinary: (word: string) => ordinary.has(word),
  };
  return (text, context) => readEntities(text, context, parts);
}
