export { backstop, backstopSince, bodyDigest } from "./backstop.ts";
export { isNoReply, mayAnswer, type MayAnswer } from "./mayAnswer.ts";
