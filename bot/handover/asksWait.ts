import { fold } from "../../contracts/fold.ts";

/** Whoever tells more than this says something else. */
const MOST_WORDS = 12;

/** How people ask where they are in a line, on folded text. */
const asked = [
  /\b(?:c ?'?est|ca (?:sera|va etre)|encore) (?:encore )?(?:bien |tres )?long\b/,
  /\bcombien de temps\b/,
  /\bcombien (?:de monde|de personnes|ils sont) (?:avant|devant)\b/,
  /\b(?:ca|cela) (?:va )?pren(?:d|dre) (?:encore )?(?:combien|long)/,
  /\bquand (?:est-ce que )?(?:quelqu'?un|une personne|vous|on|l'agent|un agent)\b.*\b(?:repond|repondre|repondra|va|arrive|sera)/,
  /\b(?:mon|quel) (?:tour|rang)\b/,
  /\b(?:encore|toujours) (?:en attente|dans la file|la file)\b/,
  /\bj'?attends (?:encore|toujours|depuis)\b/,
  /\bhow (?:much )?long(?:er)?\b/,
  /\b(?:what|which) (?:is )?(?:my )?(?:place|position)\b/,
  /\bmy (?:turn|place in line)\b/,
  /\bhow many (?:people )?(?:are )?(?:before|ahead)\b/,
  /\bstill (?:waiting|in (?:the )?(?:line|queue))\b/,
  /\bwhen (?:will|is|does) (?:someone|somebody|a person|the agent|an agent)\b/,
];

/** « C’est long? », “how long?”: asked of whoever waits for a person. */
export function asksWait(text: string): boolean {
  const folded = fold(text).replace(/[’‘]/g, "'");
  return folded.split(/\s+/).length <= MOST_WORDS && asked.some((pattern) => pattern.test(folded));
}
