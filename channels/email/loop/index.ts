export { backstop, bodyDigest, type ThreadHistory } from "./backstop.ts";
export { mayAnswer, type MayAnswer } from "./mayAnswer.ts";
