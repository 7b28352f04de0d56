// A line that begins with a verb tells an aim (« me calmer après le bureau », « sew my own clothes »), not the name of a thing: what it
// mentions on the way need not be in the page that answers.
import type { Language } from "../../../contracts/language.ts";
import { fold } from "../../../contracts/fold.ts";
import { surfacesOf } from "../../embeddings/words.ts";

/** Nouns of leisure and of towns that end as infinitives do. */
const nouns = `atelier avenir cahier calendrier casier
cadre chantier clavier courrier dejeuner desir diner escalier fevrier fichier gendre gouter hiver janvier jardinier laser loisir
metier ordre ouvrier panier papier patissier plaisir plancher poker poudre quartier rocker scooter sentier soccer souper
souvenir verger`;
const englishVerbs = `adopt bake borrow brew build buy carve celebrate change choose clean climb collect compose cook cope craft create cut
dance design discover draw dress eat escape exchange exercise explore feed fight fill fish fix fold follow grow hear help hike hit hunt
improve invent invite jump keep kick knit learn listen live loosen make meet mix move paint pay plant play practice practise prepare
pretend pull read relax rent repair ride run save see sell sew shake share sing skate sleep slide speak spend stay stop stretch study
swim take talk tame taste teach throw train trace travel try understand visit walk wash watch write`;
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const notVerbs = listed(nouns);
const verbs = listed(englishVerbs);

/** Endings of infinitives; those that are mostly of nouns (« -oire », « -aire », « -tre ») are told apart by what comes before. */
const INFINITIVE =
  /(?:er|[^o]ir|dre|ttre|naitre|vivre|suivre|rire|dire|lire|crire|cuire|duire|truire|^(?:re|de)?faire|^(?:re)?voir|cevoir|^boire|^croire)$/;

const REFLEXIVE: ReadonlySet<string> = new Set(["me", "m", "se", "s", "nous"]);

/** Whether a line begins with a verb of aim; « où acheter », « je veux apprendre » ask, and may well ask for a name. */
export function tellsAim(text: string, language: Language): boolean {
  const first = surfacesOf(text)
    .map(fold)
    .find((word) => !REFLEXIVE.has(word));
  return first !== undefined && isVerb(first, language);
}

const isVerb = (folded: string, language: Language): boolean =>
  language === "fr" ? folded.length > 3 && INFINITIVE.test(folded) && !notVerbs.has(folded) : verbs.has(folded);
