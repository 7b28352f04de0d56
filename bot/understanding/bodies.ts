import { fold } from "../../contracts/fold.ts";

const cities =
  "longueuil|terrebonne|blainville|boisbriand|repentigny|mascouche|rosemere|sainte-therese|ste-therese|saint-eustache|st-eustache|mirabel|brossard|saint-jerome|st-jerome|deux-montagnes|gatineau|sherbrooke|levis|westmount";

/**
 * Other governments and bodies people write about here, by the words that give them away; the first that fits. What is
 * said of each is in the signpost pattern. `sure`: these words mean that body whatever else the message looks like.
 */
const bodies: readonly { body: string; said: RegExp; sure?: true }[] = [
  {
    body: "saaq",
    said: /\b(?:saaq|permis de conduire|immatricul\w+|plaques? (?:d.auto|d.immatriculation)|points? d.inaptitude|driver'?s? licen[cs]e|licen[cs]e plates?)\b/,
    sure: true,
  },
  {
    body: "ramq",
    said: /\b(?:ramq|carte soleil|carte d.assurance[- ]maladie|carte d.assurance sante|health (?:insurance )?card|medicare card)\b/,
    sure: true,
  },
  {
    body: "revenu_quebec",
    said: /\b(?:revenu quebec|(?<!(?:recus?|releves?|receipts?) (?:\w+ ){0,2}(?:[dl]')?)impots?|declaration de revenus?|income tax(?:es)?|tax return|credit (?:d.impot|solidarite))\b/,
    sure: true,
  },
  {
    body: "hydro",
    said: /\b(?:hydro(?:[ -]?quebec)?|panne (?:de courant|d.electricite)|power outage|facture d.electricite|electricity bill)\b/,
    sure: true,
  },
  {
    body: "cnesst",
    said: /\b(?:cnesst|csst|normes du travail|accident de travail|work accident|labour standards)\b/,
    sure: true,
  },
  {
    body: "service_canada",
    said: /\b(?:assurance[- ]emploi|chomage|unemployment|employment insurance|numero d.assurance sociale|social insurance number|nas|pension de (?:la )?(?:securite de la )?vieillesse|old age (?:security|pension)|service canada)\b/,
    sure: true,
  },
  { body: "passport", said: /\b(?:passeports?|passports?)\b/, sure: true },
  {
    body: "immigration",
    said: /\b(?:ircc|immigration canada|dossier d.immigration|immigration (?:file|application|papers)|residence permanente|permanent residen\w+|citoyennete canadienne|canadian citizenship|permis de (?:travail|sejour)|work permit)\b/,
    sure: true,
  },
  { body: "cra", said: /\b(?:arc|cra|revenu canada|allocations? (?:familiales?|canadienne)|child benefit|tps|gst)\b/ },
  {
    body: "tal",
    said: /\b(?:regie du logement|tribunal administratif du logement|mon proprio\w*|proprietaire .{0,40}loyer|hausse de loyer|rent increase|my landlord|eviction)\b/,
  },
  {
    body: "civil_status",
    said: /\b(?:etat civil|(?:acte|certificat) de (?:naissance|mariage|deces)|(?:birth|marriage|death) certificate)\b/,
    sure: true,
  },
  {
    body: "welfare",
    said: /\b(?:aide sociale|aide financiere de dernier recours|solidarite sociale|rqap|welfare cheque|parental insurance|rrq|qpp|retraite quebec)\b/,
    sure: true,
  },
  {
    body: "health",
    said: /\b(?:cisss?|clsc|medecin de famille|family doctor|hopita(?:l|ux)|hospital|cite[- ]de[- ]la[- ]sante|vaccin\w*|prise de sang|blood test|rendez-vous (?:medical|chez le medecin)|doctor'?s? appointment|walk-in clinic|clinique sans rendez-vous)\b/,
  },
  {
    body: "school",
    said: /\b(?:commission scolaire|centre de services? scolaire|school board|inscri\w+ (?:a|mon enfant a) l.ecole|maternelle|kindergarten|autobus scolaire|school bus|bulletin scolaire|report card)\b/,
  },
  { body: "daycare", said: /\b(?:cpe|places? en garderie|garderie|daycare)\b/ },
  {
    body: "stm",
    said: /\b(?:stm|metro(?: de montreal)?|ligne (?:orange|verte|jaune|bleue)|(?:orange|green|yellow|blue) line)\b/,
  },
  { body: "exo", said: /\b(?:exo|train de banlieue|commuter train|rem)\b/ },
  { body: "stl", said: /\b(?:stl|autobus|bus|opus)\b/ },
  { body: "post", said: /\b(?:postes? canada|canada post|colis|parcel)\b/ },
  {
    body: "montreal",
    said: /\b(?:a montreal|de montreal|in montreal|montreal'?s?|plateau(?:-mont-royal)?|verdun|rosemont|villeray|ahuntsic|jean-drapeau)\b/,
  },
  {
    body: "other_city",
    said: new RegExp(`\\b(?:${cities})\\b`),
  },
];

/** Another city, as where something is or happens; not as where somebody comes from. */
const elsewhere = new RegExp(`\\b(?:a|de la ville de|la ville de|in|of the city of|city of) (?:${cities})\\b`);
const comesFrom = /\b(?:laval|demenag\w*|move[ds]?|moving|venons?|viens|arriv\w*|from)\b/;

/** The body a message is for, when it is not the City; with `sure`, only when nothing else could be meant. */
export function otherBody(text: string, only?: "sure"): string | undefined {
  const words = fold(text);
  const named = bodies.find(({ said, sure }) => (only === undefined || sure) && said.test(words))?.body;
  return named ?? (elsewhere.test(words) && !comesFrom.test(words) ? "other_city" : undefined);
}
