import { fold } from "../../contracts/fold.ts";

/** OWASP ASVS 4.0.3, 2.1.1 and 2.1.2: length, and nothing asked of which signs. */
const SHORTEST = 12;
const LONGEST = 128;

/** What people choose when twelve signs are asked for; folded, without what follows the word. */
const common =
  /^(?:(?:mot ?de ?passe|motdepass|password|passw[o0]rd|administrat(?:eur|or)|bienvenue|welcome|changeme|changezmoi|letmein|iloveyou|jetaime|soleil|montreal|laval|quebec|canadiens|citoyen|ville(?: ?de ?laval)?|azertyuiop|qwertyuiop|qwerty|azerty|abcdefghij\w*)[\W_\d]*)+$/;

/** Why a password is refused, in a sentence; undefined when it is taken. Spaces and any letter count as they are. */
export function passwordFault(password: string, username: string): string | undefined {
  const signs = Array.from(password.normalize("NFKC"));
  if (signs.length < SHORTEST) return `A password has at least ${SHORTEST} characters.`;
  if (signs.length > LONGEST) return `A password has at most ${LONGEST} characters.`;
  const plain = fold(password);
  if (plain.includes(fold(username))) return "A password does not hold the name of its account.";
  if (common.test(plain) || isRun(plain)) return "This password is among the first that would be tried.";
  return undefined;
}

/** One sign, or a few, over and over; or signs that follow one another. */
function isRun(text: string): boolean {
  if (new Set(text).size < 5) return true;
  const steps = Array.from(text.slice(1), (_, at) => text.charCodeAt(at + 1) - text.charCodeAt(at));
  return steps.filter((step) => Math.abs(step) === 1).length > text.length * 0.7;
}
