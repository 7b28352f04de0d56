export { activityName } from "./activityNames.ts";
export { evaluate } from "./classifier/evaluate.ts";
export { createUnderstanding, saveUnderstandingModel } from "./createUnderstanding.ts";
export { evaluateIntents } from "./evaluateIntents.ts";
export { createLimitsReader } from "./readLimits.ts";
export { readTrainingPhrases } from "./phrases.ts";
