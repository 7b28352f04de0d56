export { assistTexts, intentTitles } from "./assist.ts";
export { consentTexts } from "./consents.ts";
export { informationTexts } from "./information.ts";
export { keywordTexts } from "./keywords.ts";
export { labels } from "./labels.ts";
export { queueTexts } from "./queue.ts";
export { requestTexts, requestTitles, statusTexts } from "./requests.ts";
export { argumentsOf, formatText, type TextValues } from "./text.ts";
export { texts } from "./texts.ts";
