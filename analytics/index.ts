export { scoreSentiment } from "./sentiment/scoreSentiment.ts";
