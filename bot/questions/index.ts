export { answerEach, type MadeTurn } from "./answerEach.ts";
export { questionsOf } from "./questionsOf.ts";
