import { fold } from "../../contracts/fold.ts";
import { inLanguage, type Bilingual, type Language } from "../../contracts/language.ts";
import type { Offering, Session } from "../../contracts/offering.ts";
import { agesText } from "../compose/facts.ts";
import { priceText } from "../format/money.ts";
import { datesOf, scheduleOf } from "../format/time.ts";
import { listOf, wordFor } from "../format/words.ts";

export interface About {
  offering: Offering;
  session: Session | undefined;
  language: Language;
}

/** One thing people ask of an activity: how it is asked (on the folded message), and what its own facts say of it. */
interface Aspect {
  name: Bilingual;
  asked: RegExp;
  answer: (about: About) => string | undefined;
}

const aspects: readonly Aspect[] = [
  {
    name: { fr: "le prix", en: "the price" },
    asked:
      /\b(?:combien (?:ca )?(?:coute|coutent)|c'?(?:est|etait) combien|cb|prix|cout|couts|tarifs?|cher|gratuit\w*|paye[rz]?|how much|cost|costs|price|fee|free)\b/,
    answer: ({ offering, session, language }) => {
      const price = session?.price ?? offering.price;
      return price && priceText(price, language);
    },
  },
  {
    name: { fr: "l’horaire", en: "the schedule" },
    asked:
      /\b(?:quand|horaires?|quelle heure|quel jour|quels jours|commence\w*|finit|fini[rt]|dates?|when|what time|which day|schedule|starts?|ends?|begins?)\b/,
    answer: ({ session, language }) =>
      session && [scheduleOf(session, language), datesOf(session, language)].filter(Boolean).join(", "),
  },
  {
    name: { fr: "l’endroit", en: "the place" },
    asked: /\b(?:c'?est ou|(?:donne|passe) ou|ou (?:est|exactement|se)|adresse|endroit|lieu|where|address|location)\b/,
    answer: ({ offering, session }) => {
      const place = session?.place ?? offering.places[0];
      return place && [place.name, place.address, place.neighbourhood].filter(Boolean).join(", ");
    },
  },
  {
    name: { fr: "l’âge", en: "the ages" },
    asked:
      /\b(?:quel age|quels ages|age (?:minimum|maximum|min|max)|quel groupe d'age|what age|how old|age limit|age group|for kids|pour les enfants)\b/,
    answer: ({ offering, session, language }) =>
      agesText(session?.ageMin ?? offering.ageMin, session?.ageMax ?? offering.ageMax, language),
  },
  {
    name: { fr: "les places", en: "the seats" },
    asked: /\b(?:places?|complet|plein|spots?|seats?|full|(?:any|more|enough|still|there) room|room left)\b/,
    answer: ({ session, language }) => session?.seats && seats(session.seats, language),
  },
  {
    name: { fr: "la durée", en: "the length" },
    asked:
      /\b(?:dure|duree|combien de temps|combien de (?:cours|semaines|seances)|how long|how many (?:weeks|classes|sessions)|duration|length)\b/,
    answer: ({ session, language }) => session && duration(session, language),
  },
  {
    name: { fr: "le niveau", en: "the level" },
    asked: /\b(?:niveau|debutante?s?|intermediaire|avancee?s?|experience|level|beginners?|advanced)\b/,
    answer: ({ session, language }) => session?.level && inLanguage(session.level, language).text,
  },
  {
    name: { fr: "l’accessibilité", en: "accessibility" },
    asked: /\b(?:accessible\w*|fauteuil|mobilite reduite|handicap\w*|wheelchair|accessib\w*|mobility|autis\w*)\b/,
    answer: ({ offering, language }) =>
      offering.accessibility.length === 0
        ? undefined
        : listOf(
            offering.accessibility.map((need) => wordFor(need, language)),
            language,
          ),
  },
  {
    name: { fr: "dedans ou dehors", en: "indoors or outdoors" },
    asked: /\b(?:dehors|exterieure?|interieure?|plein air|indoors?|outdoors?|outside|inside)\b/,
    answer: ({ offering, language }) => offering.setting && setting(offering.setting, language),
  },
  inItsWords(
    { fr: "le vestiaire", en: "the changing room" },
    /\b(?:vestiaires?|casiers?|douches?|changing rooms?|lockers?|showers?)\b/,
  ),
  inItsWords({ fr: "le stationnement", en: "parking" }, /\b(?:stationnements?|stationner|parking|park)\b/),
  inItsWords(
    { fr: "le matériel", en: "the equipment" },
    /\b(?:materiel|equipements?|apporter|amener|fourni\w*|costume|maillot|casque|raquette|souliers?|equipment|gear|bring|provided|supplies|racket|helmet|bathing cap)\b/,
  ),
  inItsWords(
    { fr: "le service de garde", en: "the care service" },
    /\b(?:garde|garderie|after ?care|day ?care|care available|child ?care)\b/,
  ),
  inItsWords(
    { fr: "la présence des parents", en: "whether parents attend" },
    /\b(?:parents?|accompagne\w*|accompany|stay with)\b/,
  ),
  inItsWords({ fr: "les repas", en: "meals" }, /\b(?:repas|diner|lunch|collations?|snacks?|meals?)\b/),
  inItsWords(
    { fr: "la personne qui anime", en: "who teaches" },
    /\b(?:prof|professeure?s?|moniteurs?|monitrices?|entraineure?s?|qui enseigne|teachers?|instructors?|coach\w*)\b/,
  ),
];

/** What a message asks of an activity, in the order of the list; none when it asks for everything. */
export function aspectsIn(text: string): readonly Aspect[] {
  const folded = fold(text);
  return aspects.filter(({ asked }) => asked.test(folded));
}

/** No field holds it: the sentence of its own texts that speaks of it, or nothing. */
function inItsWords(name: Bilingual, asked: RegExp): Aspect {
  return {
    name,
    asked,
    answer: ({ offering, language }) => {
      const texts = [offering.summary, ...(offering.description ? [offering.description] : [])];
      const sentences = texts.flatMap((text) => inLanguage(text, language).text.split(/(?<=[.!?])\s+/));
      return sentences.find((sentence) => asked.test(fold(sentence)))?.replace(/[.\s]+$/, "");
    },
  };
}

function seats({ left, total }: { left: number; total: number }, language: Language): string {
  if (left <= 0) return language === "fr" ? "complet" : "full";
  return language === "fr" ? `${left} sur ${total} encore libres` : `${left} of ${total} still free`;
}

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

function duration(session: Session, language: Language): string | undefined {
  if (session.openInterval) return undefined;
  const minutes = Math.round((Date.parse(session.endsAt) - Date.parse(session.startsAt)) / MINUTE);
  const weeks = session.lastDay
    ? Math.round((Date.parse(session.lastDay) - Date.parse(session.startsAt.slice(0, 10))) / WEEK) + 1
    : 1;
  const each = `${minutes} minutes`;
  if (weeks < 2) return each;
  return language === "fr" ? `${each} par séance, sur ${weeks} semaines` : `${each} a class, over ${weeks} weeks`;
}

const settings: Record<NonNullable<Offering["setting"]>, Bilingual> = {
  indoor: { fr: "à l’intérieur", en: "indoors" },
  outdoor: { fr: "à l’extérieur", en: "outdoors" },
  both: { fr: "à l’intérieur et à l’extérieur", en: "both indoors and outdoors" },
};
const setting = (where: NonNullable<Offering["setting"]>, language: Language) => settings[where][language];
