import { fold } from "../../contracts/fold.ts";

/** What is said to the assistant itself rather than to the City. Never repeated back, never obeyed. */
export type Conduct = "injection" | "insult" | "about_me" | "small_talk";

const kinds: readonly (readonly [Conduct, RegExp])[] = [
  [
    "injection",
    /\b(?:ignor\w*|oubli\w*|forget|disregard|bypass|contourn\w*) (?:\w+ ){0,4}(?:instructions?|consignes?|regles?|rules?|prompts?|directives?|restrictions?|previous)\b|\b(?:prompt systeme|system prompt|prompt initial|mode developpeur|developer mode|dan mode|jailbreak|sans (?:aucune )?restrictions?|no restrictions?|unrestricted|tu es maintenant|you are now|pretend (?:to be|you are|you're)|fais comme si tu|agis comme|act as (?:if|a|an|my)|drop table|(?:admin|root) password|mot de passe (?:\w+ ){0,2}(?:admin\w*|root)|(?:liste|noms?|adresses?|donnees) (?:de (?:tous )?les|des) (?:autres )?citoyens|(?:list|names|addresses|data) of (?:all )?(?:the )?(?:other )?citizens|citizen (?:table|database)|base de donnees)\b|<\/?(?:system|script|prompt)>/,
  ],
  [
    "insult",
    /\b(?:va chier|ferme (?:ta gueule|la)|mange (?:de la|d'?la) marde|trou d'?e? ?cul|connard|salope|enfoire|fuck (?:you|off|u)|fuck toi|go to hell|screw you|shut up|asshole|bitch|moron|(?:t'?es|tu es|vous etes|tes|you'?re|you are|u r|ur|esti d'?|osti d'?e?|ostie d'?e?|crisse d'?e?|maudit|espece d'?e?|bande d'?e?)(?: \w+){0,2} (?:cons?|conne|caves?|niaiseux|idiots?|idiote|stupides?|imbeciles?|debiles?|poches?|nuls?|nulle|inutiles?|pourris?|epais|tarla|useless|stupid|dumb|idiots?|garbage|trash|worthless|pathetic))\b|^(?:idiot|imbecile|niaiseux|cave|con|epais|stupid|dumb|useless)(?: bot| robot)?$/,
  ],
  [
    "about_me",
    /\b(?:(?:es[- ]tu|t'?es|tes|tu es|etes[- ]vous|vous etes) (?:tu )?(?:un |une |vraiment )?(?:robot|humaine?|machine|vraie? personne|ordinateur|bot|ia|intelligence artificielle)|qui es[- ]tu|t'?es qui|qui etes[- ]vous|comment (?:t'?appelles?[- ]tu|tu t'?appelles|vous appelez[- ]vous)|quel age as[- ]tu|t'?as quel age|are you (?:a |an )?(?:robot|human|real|bot|machine|ai|person)|who are you|what'?s your name|what are you|how old are you)\b/,
  ],
  [
    "small_talk",
    /\b(?:comment (?:ca )?(?:va|vas)(?:[- ]tu|[- ]vous)?|ca va (?:bien|toi|vous)|how are you|how'?s it going|what'?s up|je t'?aime|tu m'?aimes?|i love you|do you love me|marry me|epouse[- ]moi|(?:raconte\w*|conte|dis|connais)(?:[- ]moi|[- ]tu)?(?: une| des)? (?:blagues?|histoires? droles?)|tell me a joke|ton (?:film|livre|plat) prefere|(?:ta|quelle est ta) couleur preferee|favou?rite (?:movie|color|colour|food|book))\b/,
  ],
];

/** A message longer than this says something else beside. */
const ALONE = 12;

/** How the assistant is spoken to, when that is what the message is about. An injection is one at any length. */
export function conductOf(text: string): Conduct | undefined {
  const words = fold(text);
  const found = kinds.find(([, pattern]) => pattern.test(words))?.[0];
  return found === "injection" || words.split(/\s+/).length <= ALONE ? found : undefined;
}
