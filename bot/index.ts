export { cardOf } from "./compose/cards.ts";
export { describeState } from "./describeState.ts";
export type { EngineParts } from "./dependencies.ts";
export { createEngine } from "./engine.ts";
export { createReadAsked } from "./search/readAsked.ts";
export { consentTexts } from "./texts/consents.ts";
