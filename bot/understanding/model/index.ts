export { type AdviceOutcome, createAdvice } from "./createAdvice.ts";
