import { fold } from "../../contracts/fold.ts";

/** Words that steer the conversation itself, in both languages, tried on the folded message without its punctuation. */
const phrases = {
  restart:
    /^(?:on )?(?:recommence(?:r|z|ons)?(?: (?:a zero|du debut|tout|depuis le debut|au debut))?|repart(?:ir|ons)? a zero|efface(?:r|z)? tout|nouvelle conversation|start over|restart|start again|reset|begin again)$/,
  back: /^(?:retour|revenir|reviens|revenez|precedent(?:e)?|(?:retour |reviens |revenir |revenez )?en arriere|question precedente|(?:retour |reviens |revenez |revenir )?a la question precedente|go back|back|previous|previous question|one step back)(?: (?:svp|s'il vous plait|stp|please))?$/,
  skip: /^(?:(?:passe|saute)(?:r|z|ons)?(?: (?:cette|la) question)?|suivant(?:e)?|peu importe|n'importe (?:lequel|laquelle|quand|ou|quoi)|ca m'est egal|egal|(?:je )?(?:ne |n')?(?:sais|sait) pas|j'sais pas|chais pas|aucune preference|pas de preference|aucune idee|tous|toutes|skip(?: it| this| that)?(?: (?:question|one))?|next|no preference|any(?:thing|where|time|day)?|doesn'?t matter|don'?t care|i don'?t know|dont know|not sure|whatever)$/,
  refuse:
    /^(?:(?:non|no|desole|sorry|euh|ben)[ ,]*)?(?:(?:je |j')?(?:ne )?(?:prefere(?:rais)?|aime(?:rais)? mieux)(?: ne)? pas(?: (?:le )?(?:dire|repondre|donner|preciser|partager)(?: ca)?)?|(?:je )?(?:ne )?(?:veux|tiens|souhaite) pas (?:a )?(?:le |la |vous |te )*(?:dire|repondre|donner|preciser|partager)(?: (?:ca|mon|ma|son) ?\w*)?|(?:je )?refuse(?: de (?:repondre|le dire|vous le dire))?|pas envie (?:de|d')(?: ?(?:le |te |vous ))?(?:dire|repondre|donner)|(?:ca|c'est|cela) ?(?:ne )?(?:te|vous|t'|vs) ?(?:regarde|concerne) pas|(?:c'est )?pas (?:de )?(?:tes|vos) (?:affaires|oignons)|(?:c'est )?(?:personnel|prive|confidentiel)|(?:mele|melez)[ -]toi? ?de tes affaires|occupe toi de tes (?:affaires|oignons)|i'?d rather not(?: (?:say|answer|tell(?: you)?|give(?: it| that)?))?|(?:i )?prefer not to(?: (?:say|answer|tell you))?|none of your (?:business|concern)|(?:it'?s|that'?s) (?:none of your business|private|personal|confidential)|mind your own business|i (?:don'?t|do not) want to (?:say|answer|tell(?: you)?|give(?: it| that)?)|i (?:won'?t|will not|refuse to) (?:say|answer|tell(?: you)?)|not telling(?: you)?)(?: (?:ca|svp|stp|merci|please|thanks|that|this|la dessus))*$/,
  why: /^(?:(?:mais|but|euh|et|and|ben) )?(?:pourquoi|pkoi|pk|pq|why|how come)(?: .{0,50})?$|^(?:a|pour) quoi (?:ca|cela) sert.{0,20}$|^(?:ca sert a quoi|vous en avez besoin pourquoi|what(?: is|'s) (?:it|that|this) for|what do you need (?:it|that|this) for|in what way does it matter)$/,
  next: /^(?:(?:on )?(?:passe(?:r|z|ons)?|continue(?:r|z|ons)?) (?:a |avec )?(?:la suite|l'autre|le reste|la suivante)|(?:la )?suite|l'autre(?: recherche| demande)?|et l'autre|au suivant|on to the next(?: one)?|next(?: one)?|the other(?: one| search)?|what about the other(?: one)?)$/,
  noneFits:
    /^(?:(?:non )?(?:aucun(?:e)?|rien)(?: (?:de ca|des deux|des trois|de bon|d'interessant|de tout ca|la dedans))?(?: (?:ne )?(?:me |nous |lui )?(?:convient|conviennent|plait|plaisent|interesse(?:nt)?|marche(?:nt)?))?|(?:ca|cela) (?:ne )?(?:me |nous )?(?:convient|plait|tente|interesse|marche) pas(?: (?:du tout|vraiment))?|j'aime pas(?: ca| ces choix)?|pas (?:ca|interesse\w*|mon genre)|none(?: of (?:these|those|them))?(?: (?:work|fit|works|fits|suit\w*|are good)(?: .{0,10})?)?|nothing (?:good|here|interesting|fits|works)|(?:i )?(?:don'?t|do not) like (?:them|these|those|any(?: of (?:them|these))?)|not interested|not (?:these|those|what i want))$/,
  repeat:
    /^(?:repete(?:r|z)?|(?:pouvez vous |peux tu )?(?:repeter|redire)|redis|redites|encore une fois|pardon|quoi|hein|comment|repeat(?: that)?|say (?:that|it) again|come again|what|sorry)(?: (?:ca|s'il vous plait|svp|stp|please))*$/,
  cancel:
    /^(?:(?:non )?annule(?:r|z)?|(?:laisse(?:z)?|laissez) (?:faire|tomber)|oublie(?:z)?(?: (?:ca|tout))?|j'abandonne|abandonne(?:r)?|on arrete(?: ca| tout)?|arrete(?:z|r)?(?: ca| tout)|cancel|never ?mind|forget (?:it|about it)|drop it)(?: (?:s'il vous plait|svp|stp|please|tout|ca|that))*$/,
  tooFar:
    /^(?:c'est |it'?s |that'?s )?(?:beaucoup |un peu |way )?(?:trop loin|plus (?:pres|proche)|too far|closer|nearer)(?: (?:svp|stp|please|de chez moi))?$/,
  tooDear:
    /^(?:c'est |it'?s |that'?s )?(?:beaucoup |un peu |way )?(?:trop cher|moins cher|too expensive|cheaper|less expensive)(?: (?:svp|stp|please))?$/,
  newCode:
    /^(?:je |j'|i )?(?:n'ai pas recu|ai pas recu|ai rien recu|n'ai rien recu|pas recu|rien recu|un nouveau|nouveau|renvoye\w*|new|another|send|resend|did ?n'?t (?:get|receive)|have ?n'?t (?:got|received))\b.{0,30}$/,
  whyProposed:
    /^(?:(?:mais|et|ok|but|and) )?(?:pourquoi (?:me |m'|tu |vous )?(?:proposez|proposes|suggerez|suggeres|montrez|montres|avez|as|ca|ces|cette|celui|celle|lui|eux)\b.{0,60}|d'ou (?:viennent|sortent) ces .{0,40}|sur quoi (?:vous|tu) (?:basez|bases).{0,40}|why (?:do|did|are|this|these|that|those|me)\b.{0,60}(?:propos|suggest|show|recommend|pick|choice|this|these|that)\w*.{0,30}|why (?:this|these|that|those)(?: ones?)?|what is this based on)$/,
  copyOfData:
    /^.{0,60}\b(?:(?:copie|export\w*|telecharge\w*|portabilite)\b.{0,40}\b(?:donnees|renseignements|infos?|informations|dossier|fiche)|(?:copy|export|download)\b.{0,40}\b(?:data|information|info|record|file))\b.{0,60}$/,
  stop: /^(?:stop|arret|arrete(?:z)?)$/,
  more: /^(?:(?:y )?en a(?:s|vez)?[ -]?t?[ -]?(?:tu|vous|il)? d'autres(?: .{0,15})?|(?:en )?voir (?:plus|d'autres)|plus(?: de (?:choix|resultats|propositions))?|(?:d'|en as tu d'|en avez vous d'|y en a t il d'|montre(?:z)?(?: moi)? (?:en )?d')?autres?(?: (?:choix|options|propositions|resultats|activites))?|encore|see more|show (?:me )?more|more(?: options| results| choices)?|any others?|others|something else|what else)$/,
  change:
    /^(?:change(?:r|z)?(?: (?:un|de|les?))? criteres?|modifier(?: (?:un critere|ma recherche|la recherche))?|change (?:a|the) (?:criterion|criteria|search)|refine|(?:(?:je (?:veux|voudrais|peux)|j'aimerais|jveux|puis je|est ce que je peux|i want to|i'd like to|can i|could i|let me|may i) )?(?:change(?:r)?|modifier|corriger|correct|fix) (?:quelque chose|qqch|quelquechose|something|one thing|ma reponse|une reponse|my answer|an answer|mes criteres|(?:un|le|les|mes) criteres?|(?:a|the|my) criteri(?:a|on)))$/,
  resume:
    /^(?:on )?(?:continue(?:r|z|ons)?|reprend(?:re|s|ons)?|reprenons|go on|carry on|resume|voir les propositions|show the proposals)$/,
  human:
    /^(?:(?:oui|non|ok|ben|euh|bon|yes|no|yeah) )*(?:(?:(?:je (?:veux|voudrais|prefere)|j'aime(?:rais)? mieux|j'aimerais|passe(?:z)? moi|i want|i'd like|get me|give me) )?(?:parler (?:a|avec) )?(?:agent|humain|un(?:e)? (?:vraie? )?(?:humain|agente?|personne|prepose|preposee|etre humain))|parler (?:a|avec) quelqu'un|(?:(?:i want to |i'd like to |let me |can i )?(?:talk|speak) (?:to|with) )?(?:human|a (?:real )?(?:human|person|agent)|an agent|someone))(?: (?:svp|stp|s'il vous plait|please|maintenant|now))*$/,
  accept:
    /^(?:oui(?: .{0,40})?|ok(?: .{0,30})?|okay|ouin|d'accord|j'accepte|je consens|envoie(?:z)?(?: .{0,20})?|vas y|allez y|go(?: ahead)?|parfait|exact(?:ement)?|c'est (?:bon|beau|parfait|ca|correct|exact)|je confirme|i (?:accept|agree|consent|confirm)|yes(?: .{0,40})?|yep|yeah|sure|send it|correct|that's (?:right|it))$/,
  decline:
    /^(?:non(?: merci)?(?: (?:finalement|en fait|pas maintenant))?(?: je (?:ne )?(?:veux|prefere) pas)?|finalement non|(?:no )?actually no|no (?:actually|not now)|je refuse|je n'accepte pas|j'aime(?:rais)? mieux pas|pas question|no(?: thanks| thank you)?|i (?:refuse|decline|do not agree|don'?t agree))$/,
} as const;
export type Phrase = keyof typeof phrases;

/** Whether the whole message, given bare, is that phrase. A phrase inside a longer sentence is left to understanding. */
export function says(phrase: Phrase, plain: string): boolean {
  return phrases[phrase].test(plain);
}

/** "Finalement", "plutot", "au lieu" in a bare message: what follows replaces something said before. */
export function correctsSomething(plain: string): boolean {
  return /\b(?:finalement|plutot|au lieu|a la place|je voulais dire|correction|me suis trompee?|pas pour|change|oups|instead|rather|actually|i mean|i meant|make it|not)\b|^(?:non|no)\b/.test(
    plain,
  );
}

/** Folded, without punctuation, in single spaces. */
export function bare(text: string): string {
  const folded = fold(text);
  return folded.replace(isAscii.test(folded) ? /[^a-z\d']+/g : /[^\p{L}\p{N}']+/gu, " ").trim();
}

export const wordCount = (text: string): number => text.split(/\s+/).length;

const isAscii = /^[\0-\x7f]*$/;

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/\b(?:premiere?|1ere?|1er|first|1st)\b/, 1],
  [/\b(?:deuxieme|seconde?|2e|2ieme|2eme|second|2nd)\b/, 2],
  [/\b(?:troisieme|3e|3ieme|3eme|third|3rd)\b/, 3],
  [/\b(?:derniere?|last)\b/, -1],
];

/** "La deuxieme", "le 2", "2" in a bare message: a place in what was shown, from 1; -1 is the last. A number with a unit is not one. */
export function ordinalIn(plain: string): number | undefined {
  const alone = /^(?:(?:le|la|numero|no|number|option|#|the)\s?)?([1-9])$/.exec(plain);
  if (alone) return Number(alone[1]);
  return ordinals.find(([pattern]) => pattern.test(plain))?.[1];
}
