export { createThreadTokens, threadIdPattern, type ThreadTokens } from "./createThreadTokens.ts";
export {
  type Clue,
  findThread,
  type FindThreadParts,
  type MailThread,
  type ThreadFound,
  type ThreadLookup,
} from "./findThread.ts";
