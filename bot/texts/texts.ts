import type { Bilingual } from "../../contracts/language.ts";

/** What the engine says that belongs to no flow. ICU MessageFormat; a test proves that each formats in both languages. */
export const texts = {
  tooLong: {
    fr: "Votre message dépasse {limit, number} caractères; je ne peux pas le lire d’un coup. Résumez-le en quelques phrases, ou composez le 311.",
    en: "Your message is over {limit, number} characters, more than I can read at once. Please sum it up in a few sentences, or dial 311.",
  },
  empty: {
    fr: "Je n’ai rien reçu à lire. Écrivez-moi en quelques mots ce que vous cherchez.",
    en: "I received nothing to read. Tell me in a few words what you are looking for.",
  },
  filesOnly: {
    fr: "{count, plural, one {Votre fichier est bien arrivé.} other {Vos # fichiers sont bien arrivés.}} Dites-moi en quelques mots de quoi il s’agit.",
    en: "{count, plural, one {Your file has arrived.} other {Your # files have arrived.}} Tell me in a few words what it is about.",
  },
  emojiOnly: {
    fr: "Bien reçu! Dites-moi avec des mots ce que je peux faire pour vous.",
    en: "Got it! Tell me in words what I can do for you.",
  },
  paused: {
    fr: "L’assistant est en pause. Pour parler à une personne, composez le 311; en cas d’urgence, le 911.",
    en: "The assistant is paused. To speak with a person, dial 311; in an emergency, 911.",
  },
  repeated: { fr: "Je répète.", en: "Let me repeat." },
  understood: { fr: "{recap}", en: "{recap}" },
  proposals: {
    fr: "{recap, select, none {Voici ce que je vous propose} other {{recap}. Voici ce que je vous propose}}{widened, select, yes { (rien à moins de {near} km, alors j’ai regardé plus loin)} other {}} :",
    en: "{recap, select, none {Here is what I suggest} other {{recap}. Here is what I suggest}}{widened, select, yes { (nothing within {near} km, so I looked further)} other {}}:",
  },
  proposalsBrief: {
    fr: "Voici ce qui s’en approche : {titles}.",
    en: "Here is what comes close: {titles}.",
  },
  noMore: {
    fr: "C’est tout ce que j’ai pour ces critères. On peut en changer un.",
    en: "That is all I have for these criteria. We can change one.",
  },
  nothing: {
    fr: "{recap, select, none {Je n’ai rien trouvé} other {{recap} : je n’ai rien trouvé}} pour le moment, et je préfère vous le dire.{blocker, select, none {} other { Ce qui limite le plus : {blocker}.}}{nearest, select, none {} other { Ce qui s’en approche le plus : {nearest}.}}",
    en: "{recap, select, none {I found nothing} other {{recap}: I found nothing}} for now, and I would rather tell you so.{blocker, select, none {} other { What limits the most: {blocker}.}}{nearest, select, none {} other { What comes closest: {nearest}.}}",
  },
  unknownPlace: {
    fr: "Je ne connais pas « {place} »; j’ai donc cherché dans tout Laval.",
    en: "I do not know “{place}”, so I searched all of Laval.",
  },
  subsidies: {
    fr: "Voici {count, plural, one {l’aide} other {les aides}} qui {count, plural, one {correspond} other {correspondent}} à votre question.",
    en: "Here {count, plural, one {is the aid that matches} other {are the aids that match}} your question.",
  },
  subsidyLine: {
    fr: "{title} – {amount}. Conditions : {conditions}. {period, select, none {} other {{period}. }}Prochaine étape : {next}",
    en: "{title} – {amount}. Conditions: {conditions}. {period, select, none {} other {{period}. }}Next step: {next}",
  },
  subsidiesBrief: {
    fr: "Côté aides financières : {lines}. Une personne étudie chaque demande et décide.",
    en: "As for financial help: {lines}. A person studies each application and decides.",
  },
  personDecides: {
    fr: "C’est une personne qui étudie chaque demande et qui décide.",
    en: "A person studies each application and decides.",
  },
  noSubsidy: {
    fr: "Je ne trouve pas d’aide financière qui corresponde, et je préfère vous le dire. Une personne du 311 peut vérifier avec vous.",
    en: "I find no financial help that matches, and I would rather tell you so. A person at 311 can check with you.",
  },
  eligibilityOne: {
    fr: "{title} – {amount}. Vérifions ensemble les conditions; c’est une personne qui décide ensuite.",
    en: "{title} – {amount}. Let’s go through the conditions together; a person then decides.",
  },
  eligibilityMany: {
    fr: "Il y a {count} aides possibles; quelques questions suffisent pour voir lesquelles vous conviennent. C’est une personne qui décide ensuite.",
    en: "There are {count} possible kinds of aid; a few questions will show which ones fit you. A person then decides.",
  },
  isItSo: {
    fr: "Voici une condition : « {condition} ». Est-ce votre cas?",
    en: "Here is a condition: “{condition}”. Is that your case?",
  },
  verdict: {
    fr: "{title} : {answer, select, yes {oui, d’après ce que vous me dites, toutes les conditions semblent réunies} no {{near, select, yes {presque – il manque une seule condition : {missing}} other {non, d’après ce que vous me dites : {missing}}}} other {à confirmer : {open}}}{opens, select, none {} other {; le programme ouvre le {opens}}}{over, select, yes {; la période de cette année est terminée} other {}}.",
    en: "{title}: {answer, select, yes {yes, from what you tell me all the conditions seem to be met} no {{near, select, yes {nearly – a single condition is missing: {missing}} other {no, from what you tell me: {missing}}}} other {to be confirmed: {open}}}{opens, select, none {} other {; the programme opens on {opens}}}{over, select, yes {; this year’s period is over} other {}}.",
  },
  fromRecord: { fr: "D’après votre dossier : {what}.", en: "From your record: {what}." },
  reasonRecord: { fr: "d’après votre dossier : {what}", en: "from your record: {what}" },
  residence: { fr: "vous habitez le secteur {area}", en: "you live in area {area}" },
  household: {
    fr: "{count, plural, one {# enfant} other {# enfants}} dans votre ménage",
    en: "{count, plural, one {# child} other {# children}} in your household",
  },
  answer: {
    fr: "{title} – {summary}{source, select, none {} other { ({source})}}",
    en: "{title} – {summary}{source, select, none {} other { ({source})}}",
  },
  source: {
    fr: "Source : {organism}{day, select, none {} other {, en date du {day}}}",
    en: "Source: {organism}{day, select, none {} other {, as of {day}}}",
  },
  facility: {
    fr: "{title}{address, select, none {} other {, {address}}}{phone, select, none {} other {, {phone}}}.",
    en: "{title}{address, select, none {} other {, {address}}}{phone, select, none {} other {, {phone}}}.",
  },
  exampleTitle: { fr: "{title} (exemple)", en: "{title} (example)" },
  opens: { fr: "Du {from} au {to}", en: "From {from} to {to}" },
  details: {
    fr: "{title} – {summary} {facts}",
    en: "{title} – {summary} {facts}",
  },
  detailUnknown: {
    fr: "Je n’ai pas cette information ({what}), et je ne veux pas deviner : {url, select, none {le 311 peut vérifier pour vous} other {voyez {url} ou appelez le 311}}.",
    en: "I do not have that information ({what}), and I will not guess: {url, select, none {311 can check for you} other {see {url} or call 311}}.",
  },
  refundFree: {
    fr: "L’activité est gratuite : il n’y a rien à rembourser.",
    en: "The activity is free: there is nothing to refund.",
  },
  refundUnknown: {
    fr: "Pour un remboursement, les règles dépendent de l’activité et je ne les connais pas : le 311 vous les donnera.",
    en: "For a refund, the rules depend on the activity and I do not know them: 311 will tell you.",
  },
  consentsNone: { fr: "Aucun consentement n’est en vigueur.", en: "No consent is in force." },
  consentsList: { fr: "Vos consentements : {list}.", en: "Your consents: {list}." },
  consentGiven: { fr: "{summary} – donné", en: "{summary} – given" },
  consentRefused: { fr: "{summary} – refusé", en: "{summary} – refused" },
  consentWithdrawn: { fr: "{summary} – retiré", en: "{summary} – withdrawn" },
  receiptsCount: {
    fr: "{count, plural, =0 {} one {Un reçu est conservé.} other {# reçus sont conservés.}}",
    en: "{count, plural, =0 {} one {One receipt is kept.} other {# receipts are kept.}}",
  },
  profile: {
    fr: "Ce que je peux lire de votre dossier : prénom {name}{age, select, none {} other {, {age} ans}}{area, select, none {} other {, secteur {area}}}, ménage de {size, plural, one {# personne} other {# personnes}}.",
    en: "What I may read of your record: first name {name}{age, select, none {} other {, age {age}}}{area, select, none {} other {, area {area}}}, household of {size, plural, one {# person} other {# people}}.",
  },
} satisfies Record<string, Bilingual>;
