import { fold } from "../../contracts/fold.ts";
import type { Bilingual } from "../../contracts/language.ts";
import { conductOf } from "../commands/conduct.ts";

interface Alarm {
  reason: Bilingual;
  says: RegExp;
}

const alarms: readonly Alarm[] = [
  {
    reason: {
      fr: "Paroles de détresse : ne pas laisser la personne seule.",
      en: "Words of despair: do not leave the person alone.",
    },
    says: /\b(?:(?:en|je n'?en) peux (?:pu|plus)(?= (?:de vivre|pantoute|du tout)|$)|veux (?:pu|plus) vivre|envie d'?en finir|(?:vais|veux) (?:me tuer|mourir|en finir)|me suicider|suicid\w*|au bout du rouleau|plus rien a perdre|desesper\w*|kill myself|end (?:it all|my life)|want to die|suicid\w*|desperate|can'?t (?:take|go on) (?:it )?any ?more|at the end of my rope|nothing (?:left )?to lose)\b/,
  },
  {
    reason: { fr: "Menace de recours juridique.", en: "Threat of legal action." },
    says: /\b(?:avocate?s?|(?:vous|la ville) poursui\w*|poursui(?:vre|te)s?(?: en justice)?|mise en demeure|petites creances|en cour\b|lawyers?|attorney|sue (?:you|the city)|legal action|take (?:you|this|the city) to court|small claims)\b/,
  },
  {
    reason: {
      fr: "Parle de s’adresser à l’ombudsman ou à un élu.",
      en: "Speaks of going to the ombudsman or an elected official.",
    },
    says: /\b(?:ombudsman|protecteur du citoyen|(?:appeler|ecrire a|parler a|voir avec|contacter) (?:le maire|la mairie|mon conseiller|ma conseillere|mon depute|ma deputee)|call (?:the mayor|my councill?or)|write to the mayor)\b/,
  },
  {
    reason: { fr: "Parle d’aller aux médias.", en: "Speaks of going to the media." },
    says: /(?<!\b(?:vu|entendu|lu|saw|heard|read|seen)\b.{0,40})\b(?:(?:aux|les|des|the|to) medias?|(?:un|une|des|aux?|a|an|some) (?:journalistes?|reporters?)|journalists?|aux? journa(?:l|ux)|a (?:tva|radio[ -]canada|la (?:tele|radio|presse|facture))|(?:mettre|publier|poster) (?:ca |tout ca |cela )?sur (?:facebook|les reseaux)|(?:to|in|on) (?:the )?(?:news(?:papers?)?|press|tv|gazette|social media))\b/,
  },
];

const insult: Bilingual = { fr: "Injures à l’endroit de l’agent.", en: "Insults at the agent." };

/** Why a supervisor should hear this, when there is a reason. A speaker's own « maudit » at the snow is none. */
export function alarmIn(text: string): Bilingual | undefined {
  const words = fold(text);
  const found = alarms.find(({ says }) => says.test(words))?.reason;
  return found ?? (conductOf(text) === "insult" || INSULT.test(words) ? insult : undefined);
}

/** Beside what else is said, which a message that is answered may pass over. */
const INSULT =
  /\b(?:va(?:s)? (?:donc )?chier|mange(?:z)? (?:donc )?(?:de la|d'la) marde|(?:gang|bande) d(?:e |')(?:caves?|cons?|incompetents?|pourris|pas bons)|fuck (?:you|off)|you(?:'re| are) (?:an? )?(?:idiots?|useless|incompetent|stupid)|(?:vous etes|t'es|tu es) (?:\w+ )?(?:incompetente?s?|inutiles?|nuls?|nulles?|idiote?s?|caves?|cons?|stupides?))\b/;
