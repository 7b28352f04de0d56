export { consentTexts } from "./consents.ts";
export { labels } from "./labels.ts";
export { argumentsOf, formatText, type TextValues } from "./text.ts";
export { texts } from "./texts.ts";
