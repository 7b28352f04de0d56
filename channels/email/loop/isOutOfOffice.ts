import { fold } from "../../../contracts/fold.ts";

// After one of these a person would go on: « En vacances, suspendre ma collecte ».
const alone = "(?=\\s*(?:$|[-–:(\\[|/]|re ?:|jusqu|until|du \\d|from))";
const subjects = new RegExp(
  "^(?:auto ?: ?)?(?:" +
    [
      "reponse automatique|message automatique|reponse d'absence|(?:avis|message) d'absence|absen(?:ce|te?) (?:du|au) bureau",
      "absence temporaire|automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)|(?:out of (?:the )?office)(?! hours)",
      "(?:je suis |i am |i'm )?(?:away from (?:my|the) (?:office|desk)|absente? du bureau|hors (?:du )?bureau)|on vacation|vacation (?:reply|response)|oo[of]\\b",
      `(?:absente?|en vacances|en conge)${alone}|\\[auto(?:matique)?\\]|auto: .{0,60}(?:out of (?:the )?office|absente?\\b)`,
      "abwesenheitsnotiz|automatische antwort|respuesta automatica|risposta automatica|automatisch antwoord",
      "accuse de reception|undeliver(?:able|ed)|non remis|echec de (?:la )?(?:remise|distribution)|delivery status notification|mail delivery (?:failed|system)",
    ].join("|") +
    ")",
);

// One of these alone is also what a citizen writes who will be away; with one of the second list it is a machine's message.
const absence = [
  /je (?:suis|serai) (?:presentement |actuellement |maintenant )?(?:absente?|en vacances|en conge|en teletravail|a l'exterieur|hors du bureau)/,
  /(?:je (?:suis|serai) de retour|mon retour|a notre retour|et de retour le)/,
  /i(?:'m| am| will be|'ll be) (?:currently |presently )?(?:out of (?:the |my )?office|away from (?:the|my) (?:office|desk)|on (?:(?:annual|parental|maternity|paternity|sick|medical|personal) )?(?:vacation|leave|holiday)|away)\b/,
  /i (?:will|'ll) (?:be back|return)\b/,
  /(?:nos bureaux (?:sont|seront) fermes|our offices? (?:is|are|will be) closed)/,
];
// Thanks open what a machine writes and close what a person does.
const thanks =
  "(?:(?:bonjour|bonsoir|hello|hi|dear sir or madam)[ ,.!]*)?(?:merci (?:pour|de) votre (?:courriel|message)|thank you for your (?:e-?mail|message))";
const machine = [
  /(?:acces (?:limite|restreint|occasionnel)|pas acces|n'aurai (?:pas|qu'un) acces).{0,30}(?:courriel|message|courrier|e-?mail)/,
  /(?:en cas d'urgence|pour toute urgence|pour (?:une )?(?:urgence|assistance immediate)|besoin immediat)/,
  /(?:(?:je|nous) (?:vous )?repondr(?:ai|ons)|je prendrai connaissance|je traiterai) .{0,60}(?:retour|des que)/,
  /(?:en|durant|pendant) (?:mon|notre) absence|(?:in|during) (?:my|our) absence/,
  /(?:veuillez|priere de) (?:ecrire|contacter|communiquer|vous adresser) (?!avec moi|a moi)|please (?:contact|e-?mail) (?!me\b)/,
  /(?:limited|no|intermittent|sporadic) access to (?:my )?e-?mail/,
  /for (?:urgent|immediate|emergency)|if (?:this|your .{0,20}) is urgent|in case of emergency/,
  /(?:i will|i'll) (?:respond|reply|get back to you) .{0,60}(?:return|back|as soon as)/,
  new RegExp(`^${thanks}`),
];
// What no person says of their own words.
const surely = [
  /(?:ceci est|il s'agit d') ?(?:une? )?(?:message|courriel|reponse) automatique|this is an? (?:automated|automatic|auto-generated) (?:response|reply|message|e-?mail)/,
  /nous avons bien recu votre (?:courriel|message|demande).{0,20}nous (?:vous repondrons|y donnerons suite)|we have received your (?:e-?mail|message|request) and will (?:reply|respond|get back)/,
];

/** An absence message, in French or English (its subject in a few languages more), from a server that does not say so in a header. */
export function isOutOfOffice(subject: string, text: string): boolean {
  if (subjects.test(fold(subject).trim())) return true;
  const said = fold(text.slice(0, 3_000)).replace(/\s+/g, " ");
  if (surely.some((pattern) => pattern.test(said))) return true;
  if (said.includes("?")) return false;
  return absence.some((pattern) => pattern.test(said)) && machine.some((pattern) => pattern.test(said));
}
