export { backstop, type Backstop, bodyDigest, type ThreadHistory } from "./backstop.ts";
export { mayAnswer, type MayAnswer, type Received, type SilentReason } from "./mayAnswer.ts";
