export { createUnderstanding } from "./createUnderstanding.ts";
export { crossValidate, evaluate } from "./classifier/evaluate.ts";
export type { Evaluation, LabelMeasure } from "./classifier/evaluate.ts";
export { trainClassifier } from "./classifier/train.ts";
export type { Classifier, ClassifierOptions, Example, Prediction } from "./classifier/train.ts";
export { readTrainingPhrases } from "./phrases.ts";
export type { TrainingPhrase } from "./phrases.ts";
