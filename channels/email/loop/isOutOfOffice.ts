import { fold } from "../../../contracts/fold.ts";

const subjects =
  /^(?:auto ?: ?)?(?:reponse automatique|message automatique|reponse d'absence|(?:avis|message) d'absence|absen(?:ce|te?) (?:du|au) bureau|absence temporaire|en vacances\b|hors du bureau|automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)|out of (?:the )?office|away from (?:my|the) (?:office|desk)|on vacation|ooo\b|abwesenheitsnotiz|automatische antwort|respuesta automatica|risposta automatica|automatisch antwoord)/;

// One of these alone is also what a citizen writes who will be away; with one of the second list it is a machine's message.
const absence = [
  /je (?:suis|serai) (?:presentement |actuellement |maintenant )?(?:absente?|en vacances|en conge|a l'exterieur du bureau|hors du bureau)/,
  /(?:je (?:suis|serai) de retour|mon retour|a mon retour)/,
  /i(?:'m| am| will be|'ll be) (?:currently |presently )?(?:out of (?:the |my )?office|away from (?:the|my) (?:office|desk)|on (?:vacation|leave|holiday)|away)\b/,
  /i (?:will|'ll) (?:be back|return)\b/,
];
const machine = [
  /(?:acces (?:limite|restreint|occasionnel)|pas acces|n'aurai (?:pas|qu'un) acces).{0,30}(?:courriel|message|courrier|e-?mail)/,
  /(?:en cas d'urgence|pour toute urgence|pour (?:une )?(?:urgence|assistance immediate)|besoin immediat)/,
  /(?:je (?:vous )?repondrai|je prendrai connaissance|je traiterai) .{0,60}(?:retour|des que)/,
  /merci (?:pour|de) votre (?:courriel|message)/,
  /(?:limited|no|intermittent|sporadic) access to (?:my )?e-?mail/,
  /for (?:urgent|immediate|emergency)|if (?:this|your .{0,20}) is urgent|in case of emergency/,
  /(?:i will|i'll) (?:respond|reply|get back to you) .{0,60}(?:return|back|as soon as)/,
  /thank you for your (?:e-?mail|message)/,
];

/** An absence message, in French or English (its subject in a few languages more), from a server that does not say so in a header. */
export function isOutOfOffice(subject: string, text: string): boolean {
  if (subjects.test(fold(subject).trim())) return true;
  const said = fold(text.slice(0, 3_000)).replace(/\s+/g, " ");
  if (said.includes("?")) return false;
  return absence.some((pattern) => pattern.test(said)) && machine.some((pattern) => pattern.test(said));
}
