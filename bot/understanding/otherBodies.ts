import { fold } from "../../contracts/fold.ts";
import { indexPatterns, openingsOfText } from "./patternIndex.ts";

const sign = (name: string, pattern: string) => [name, new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`)] as const;

/** Signs that a message is for somebody else than the City: the classifier learns what each is worth. */
const signs = [
  sign(
    "transport",
    "saaq|permis de conduire|immatriculation|plaques?|driver'?s? licen[cs]e|license plate|stm|stl|exo|rtl|artm|opus|metro|autobus|bus|via rail|amt|rem|train",
  ),
  sign(
    "health",
    "ramq|carte soleil|carte d'assurance maladie|assurance maladie|medicare|health card|medecin|doctor|hopital|hospital|clsc|ciss+s?|clinique|clinic|vaccin\\w*|infirmiere|nurse|chirurgie|surgery|dentiste|dentist|prise de sang|blood test|pharmacie|pharmacy|ordonnance|prescription|cite de la sante",
  ),
  sign(
    "federal",
    "passeports?|passports?|immigration|visa|citoyennete|citizenship|assurance[- ]?emploi|chomage|unemployment|employment insurance|pension|vieillesse|old age|assurance sociale|social insurance|nas|sin number|douanes?|customs|arc|cra|revenu canada|postes? canada|canada post|residence permanente|permanent resident|armee|army",
  ),
  sign(
    "provincial",
    "revenu quebec|impots?|income tax|tax return|declaration de revenus|aide sociale|welfare|solidarite sociale|allocation\\w*|child benefit|rrq|qpp|cnesst|curateur|etat civil|certificat de naissance|birth certificate|tribunal administratif du logement|regie du logement|tal|palais de justice|courthouse|rqap|saq|sqdc|loto|notaire|notary",
  ),
  sign(
    "utilities",
    "hydro(?:[- ]quebec)?|electricite|electricity|energir|videotron|bell internet|compte bell|rogers|telus|fido|internet|wifi bill|cell ?phone plan",
  ),
  sign(
    "school",
    "cpe|garderies?|daycares?|places? en garderie|commission scolaire|centre de services? scolaire|school board|cegep|universite|university|college montmorency|bulletin|report card|autobus scolaire|school bus|maternelle|kindergarten",
  ),
  sign(
    "othercity",
    "montreal|montréal|plateau|longueuil|terrebonne|repentigny|blainville|boisbriand|saint-jerome|st-jerome|gatineau|sherbrooke|trois-rivieres|toronto|ottawa|vancouver|brossard|mascouche|rosemere|sainte-therese|ste-therese|mirabel|saint-eustache|st-eustache|deux-montagnes|levis|saguenay|new york|verdun|westmount|dollard|pointe-claire|jean-drapeau|ville de quebec|a quebec|in quebec city",
  ),
  sign(
    "shop",
    "walmart|costco|ikea|metro (?:grocery|epicerie)|maxi|iga|mcdo\\w*|mcdonald'?s|tim hortons|amazon|netflix|spotify|guzzo|uber|skip|canadian tire|home depot|rona|carrefour laval|centropolis|cinema|restaurants?|pizza|hotels?|airbnb|vols?|flights?|billets? d'avion|croisiere|banque|bank|hypotheque|mortgage|desjardins|assurance|insurance|code promo|coupon",
  ),
  sign(
    "weather",
    "meteo|weather|temperature|forecast|pleuvoir|neiger(?! les)|ensoleille|will it (?:rain|snow)|going to (?:rain|snow)",
  ),
  sign(
    "trivia",
    "capitale?|president|premier ministre|prime minister|qui a (?:gagne|invente|ecrit|decouvert)|who (?:won|invented|wrote|discovered)|coupe stanley|stanley cup|canadiens|habs|nhl|score|racine carree|square root|planete|planet|recette|recipe|bitcoin|crypto|bourse de|actions de|stocks?|horoscope|lottery|dinosaure|napoleon|guerre mondiale|world war|calorie|combien font|theorie",
  ),
  sign(
    "assistant",
    "blague|joke|poeme|poem|chanson|song|essai|essay|traduis|traduire|translate|python|javascript|java|html|sql|code en|function|algorithm|devoirs? de|homework for|resume-moi|summari[sz]e|redige|cover letter|lettre de motivation|curriculum|cv|resume for",
  ),
  sign(
    "attack",
    "ignore[sz]?(?: \\w+){0,3} (?:instructions?|regles|consignes|rules|previous|prompts?)|oublie(?:z)? (?:tes|vos|toutes) (?:instructions?|regles|consignes)|forget (?:your|all|the) (?:rules|instructions|previous)|system prompt|prompt systeme|prompt|developer mode|mode developpeur|jailbreak|dan mode|dan|sans restrictions?|unrestricted|no restrictions|admin(?:istrateur|istrator)?|mot de passe(?: \\w+){0,2} (?:admin|root|systeme)|root|base de donnees|database|api key|cle api|pretend (?:you|to)|fais comme si|act as|role ?play|tu es maintenant|you are now|citizen table|liste des citoyens|all citizens|drop table|script|</|override",
  ),
  sign(
    "chat",
    "je t'?aime|tu m'?aimes?|i love you|do you love|marry me|epouse-moi|ton (?:film|couleur|plat|age|nom) |favou?rite|t'as quel age|quel age as-tu|how old are you|are you (?:human|alive|sentient|married|single)|haha+|lol|mdr|ptdr|lmao|rofl|idiot|stupid|con|conne|niaiseux|fuck\\w*|crisse de|va chier|ferme ta gueule|shut up|sexy|baise",
  ),
] as const;

const index = indexPatterns(signs.map(([, { source }]) => source));

/** The signs that stand in a text. */
export function otherBodySigns(text: string): string[] {
  const folded = fold(text.slice(0, 2000));
  const candidates = index.candidates(openingsOfText(folded));
  return signs
    .filter(([, pattern], at) => (candidates & (1 << at)) !== 0 && pattern.test(folded))
    .map(([name]) => name);
}
