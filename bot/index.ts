export { describeState, type StateDescription } from "./describeState.ts";
export type { EngineLog, EngineParts, LanguagePolicy } from "./dependencies.ts";
export { createEngine, type Engine } from "./engine.ts";
export { MailboxClosed } from "./mailbox.ts";
