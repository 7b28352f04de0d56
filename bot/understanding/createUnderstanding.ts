import { createHash } from "node:crypto";
import { join } from "node:path";
import { fold } from "../../contracts/fold.ts";
import type { Entities, Understand, UnderstandingContext } from "../../contracts/understanding.ts";
import { readModel, writeModel } from "./classifier/savedModel.ts";
import { learn, openClassifier } from "./classifier/train.ts";
import { withoutCivilities } from "./civilities.ts";
import { readClosedForms } from "./closedForms.ts";
import { readActivityLexicon } from "./entities/activityLexicon.ts";
import { facilityNames } from "./entities/facilityNames.ts";
import { readEntities } from "./entities/index.ts";
import { hintsOf } from "./hints.ts";
import { languageDetector } from "./language.ts";
import { readTrainingPhrases, type TrainingPhrase } from "./phrases.ts";
import { assembleUnderstanding } from "./understand.ts";

/**
 * Builds the local, deterministic understanding of messages: learns the intents from phrases/*.yaml (when built; from sources, about a second at start)
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
  const read = entityReader(phrases, parts.places);
  const hints = hintReader(read);
  const model = readModel(savedModel, fingerprintOf(phrases)) ?? learn(examplesOf(phrases), { hints });
  return assembleUnderstanding({
    classifier: openClassifier(model, { hints }),
    closedForm: readClosedForms(),
    language: languageDetector(phrases),
    readEntities: read,
  });
}

/** Learns once, when the project is built, what every start would otherwise learn again; found beside this file. */
export function saveUnderstandingModel(parts: { places: readonly { name: string }[] }): void {
  const phrases = readTrainingPhrases();
  const hints = hintReader(entityReader(phrases, parts.places));
  writeModel(savedModel, fingerprintOf(phrases), learn(examplesOf(phrases), { hints }));
}

const savedModel = join(import.meta.dirname, "model.bin");
const fingerprintOf = (phrases: TrainingPhrase[]) => createHash("sha256").update(JSON.stringify(phrases)).digest("hex");
const examplesOf = (phrases: TrainingPhrase[]) =>
  phrases.map((phrase) => ({ text: withoutCivilities(phrase.text), label: phrase.label }));

type Read = (text: string, context: UnderstandingContext) => Entities;

function entityReader(phrases: TrainingPhrase[], places: readonly { name: string }[]): Read {
  const ordinary = new Set(phrases.flatMap((phrase) => fold(phrase.text).split(/[^a-z]+/)));
  const readerParts = {
    facilities: facilityNames(places),
    activities: readActivityLexicon(),
    isOrdinary: (word: string) => ordinary.has(word),
  };
  return (text, context) => readEntities(text, { ...context, places }, readerParts);
}

function hintReader(read: Read): (text: string) => string[] {
  const bare: UnderstandingContext = { language: "fr", now: new Date(0) };
  return (text) => hintsOf(text, read(text, bare));
}
