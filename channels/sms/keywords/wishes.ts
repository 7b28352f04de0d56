import type { Language } from "../../../contracts/language.ts";

// « Ne m’écrivez plus », said in a sentence. Each pattern is a whole message, politeness apart: one word more, and the message is
// for the dialogue, which has a procedure of its own to stop mailings and asks when it is not sure.
const texts =
  "(?:textos?|textes|messages?|msgs?|sms|messages textes?|alertes|notifications|pubs?|publicites?|infolettres?)";
const write = "(?:ecrire|texter|envoyer|contacter|deranger|achaler|harceler|spammer|relancer|messager)";
const plus = "(?:plus|pu|pus)(?: jamais| du tout)?";

const french = [
  `(?:ne |n')?(?:m'|me )(?:ecrivez|ecris|ecrit|envoyez|envoie|envoies|textez|texte|contactez|contacte|derangez|derange|achalez|relancez|harcelez) ${plus}(?: rien| (?:de|d'|vos|ces|aucuns?) ?${texts})?(?: (?:a ce numero|ici|par texto|par sms))?`,
  `(?:arretez?|arreter|cessez?|stop|stoppez?)(?: donc| ca et)? (?:de |d')?(?:m'|me |nous )${write}(?: (?:des|vos|ces|de|d'autres) ?${texts}| ici)?`,
  `(?:arret(?:ez?|er)|cesse[rz]?|stoppez?|stop)(?: avec)? (?:les|vos|ces|tous les|tous vos|l'envoi de|l'envoi des|d'envoyer des|avec vos|aux) ${texts}`,
  `(?:je |j')(?:ne |n')?(?:veux|veut|desire|souhaite|voudrais) ${plus}(?: (?:recevoir|avoir|rien recevoir|etre (?:contactee?|derangee?|textee?|abonnee?)))?(?: rien)?(?: ?(?:de|d'|vos|ces|des|aucuns?|de vos|de ces|par) ?${texts})?(?: de (?:vous|votre part|la ville))?`,
  `(?:je |j')(?:veux|veut|voudrais|souhaite|desire|aimerais)(?: bien)? (?:me desabonner|me desinscrire|etre (?:retiree?|desabonnee?|enlevee?)|arreter de recevoir|ne plus recevoir|cesser de recevoir)(?: (?:de|des|vos|ces|de vos|de ces|a vos) ?${texts})?(?: de (?:la|votre|cette) liste)?`,
  `(?:desabonne[rz]?|desinscri(?:vez|s|re)|retire[rz]?|enleve[rz]?|otez|supprimez|effacez|rayez)[ -](?:moi|mon numero)(?: (?:de|des) (?:la|votre|vos|cette|ces) ?(?:listes?(?: d'envoi| de diffusion)?|${texts}|envois))?`,
  `(?:plus|pu|plus jamais|plus aucun|pas|assez) (?:de |d')?(?:ces |vos )?${texts}`,
  "(?:laissez|laisse|fichez|foutez|lachez)[ -](?:moi|nous)(?: donc)? (?:tranquilles?|la paix)|lachez[ -]moi",
  "(?:me|se|je me) (?:desabonner?|desinscrire|desinscris)",
  "(?:arrete[sz]?|stop|stoppez?|cesse[sz]?) (?:(?:tout )?(?:ca|cela)|la)",
  `me (?:retirer|enlever|desabonner|desinscrire|supprimer|rayer) de (?:la|votre|vos|cette|ces) listes?(?: d'envoi| de diffusion)?`,
  `ne ${plus} (?:m'|me )(?:ecrire|envoyer|contacter|texter|deranger|relancer)(?: rien| (?:de|d'|vos|ces|aucuns?) ?${texts})?(?: (?:a ce numero|ici|par texto|par sms))?`,
  `(?:stop|arret) ${texts}`,
];

const sms = "(?:texts?|text messages?|messages?|msgs?|sms|alerts?|notifications?|newsletters?|spam)";
const me = "(?:me|us|this number|my phone|my number)";
const more = "(?: again| anymore| any more| ever again| ever| here)?";
const english = [
  `(?:stop|quit|cease)(?: with)? (?:texting|messaging|contacting|spamming|bothering|harassing|writing(?: to)?|pestering|bugging|annoying)(?: ${me})?${more}`,
  `(?:stop|quit|cease) sending(?: ${me})?(?: (?:your|these|any|any more|more|the|all|all these|so many))? ?${sms}?(?: to ${me})?${more}`,
  `stop ${sms}|no ${sms}|no texting`,
  `stop (?:these|the|your|all|all the|all these|all your|with the|with these)(?: text)? ${sms}`,
  `(?:do not|don'?t|never|no longer) (?:text|message|contact|write(?: to)?|bother|msg|sms|spam)(?: ${me})?${more}`,
  `(?:do not|don'?t|never) send (?:me |us )?(?:any ?more|any|more|these|your)? ?(?:${sms}|anything)(?: to ${me})?${more}`,
  `(?:take|remove|delete|get) (?:me|my number|this number|my phone number) (?:off|from|out of)(?: of)? (?:your|this|the|these|all)(?: (?:mailing|text|texting|sms|contact))? ?(?:lists?|${sms})`,
  `(?:remove|unsubscribe|un-subscribe|opt) (?:me|my number|this number)(?: out)?(?: (?:from|of) (?:your|this|these|all|the) (?:lists?|${sms}))?`,
  "(?:(?:i (?:want|wish|would like|need)|i'd like) to |i wanna )(?:unsubscribe|opt out|be removed|stop (?:receiving|getting) (?:these|your|any more)? ?" +
    `${sms})`,
  `no more (?:of )?(?:these |your )?(?:text )?${sms}`,
  `i (?:don'?t|do not|no longer)(?: want| wish)(?: to (?:get|receive))?(?: (?:any|any more|anymore|these|your|more|any of your))? ?${sms}${more}(?: from you)?`,
  `unsubscribe from (?:all|everything|this|(?:this|the|your|these|all)(?: mailing| text)? (?:lists?|${sms}))`,
  "(?:leave me alone|lose my number|opt me out)",
];

const before =
  "(?:(?:svp|stp|s'il (?:vous|te) plait|please|pls|plz|bonjour|allo|hi|hello|hey|ok|non|no|merci de|veuillez|bon|wrong number|mauvais numero) )*";
const after =
  "(?: (?:svp|stp|s'il (?:vous|te) plait|please|pls|plz|merci|thanks?|thank you|now|immediately|immediatement|maintenant|tout de suite|right now|bye|bonne journee|ok))*";
const whole = (patterns: readonly string[]) => new RegExp(`^${before}(?:${patterns.join("|")})${after}$`);

const wishes: readonly (readonly [Language, RegExp])[] = [
  ["fr", whole(french)],
  ["en", whole(english)],
];

/** Longer than any of them: the patterns are not tried on a letter. */
const MOST = 90;

/** In which language a whole message asks, in other words than a keyword's, that nothing be sent any more. `plain`: folded, without punctuation. */
export function wishToStop(plain: string): Language | undefined {
  return plain.length > MOST ? undefined : wishes.find(([, pattern]) => pattern.test(plain))?.[0];
}
