export { type Advise, type AdviceOutcome, createAdvice } from "./createAdvice.ts";
