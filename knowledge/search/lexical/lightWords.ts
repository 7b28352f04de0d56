import { lightKey } from "../../embeddings/words.ts";

// Words that stand beside a topic more than they name one: the form of what is offered, and for whom. « Cours de poterie » is
// about pottery; where nothing is, a « cours » of something else is no answer.
const forms = `
activité activités animation animations apprendre apprentissage atelier ateliers cours débutant débutante débutants découvrir essayer
événement événements formation formations gratuit gratuite gratuits idée idées initiation initiations initier leçon leçons participer
pratiquer programmation séance séances session sessions sortie sorties stage stages inscription inscrire
activities activity attend beginner beginners class classes course courses event events free idea ideas introduction join learn
learning lesson lessons outing outings register session sessions start take try workshop workshops`;
const publics = `
ado ados adolescent adolescente adolescents adulte adultes aîné aînée aînés aînées an ans bébé bébés enfant enfants famille familles
femme fille filles fils garçon garçons gars homme jeune jeunes mère mois papa maman parent parents père personne personnes petit petite
petits poupon tout-petits gens
adult adults babies baby boy boys child children dad daughter elderly families family father girl girls kid kids man mom mother old
parent parents people person senior seniors son sons teen teenager teenagers teens toddler toddlers woman year years young`;
const moments = "matin midi soir soirée après-midi evening morning afternoon night weekend";

const light: ReadonlySet<string> = new Set(
  `${forms} ${publics} ${moments}`
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .split(/[\s-]+/)
    .filter(Boolean)
    .map(lightKey),
);

export const isLight = (folded: string): boolean => light.has(lightKey(folded));
