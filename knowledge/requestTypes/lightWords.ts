import { fold } from "../../contracts/fold.ts";
import { contentWord, lightKey, surfacesOf } from "../embeddings/words.ts";

// Who calls, who is concerned, when, roughly where, and the verbs of asking: said in every call, whatever it is about.
const light = `
monsieur madame dame gars homme femme citoyen citoyenne appelant appelante client cliente résident résidente personne gens monde
quelqu'un famille couple enfant fils fille garçon mère père mari conjoint conjointe ami amie âgé âgée vieux vieille propriétaire locataire
matin soir après-midi nuit jour journée semaine mois an année hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche
janvier février mars avril mai juin juillet août septembre octobre novembre décembre printemps été automne heure minute fin début
maison chez rue avenue boulevard chemin place coin secteur quartier endroit côté devant derrière face près bord milieu bout ville laval
dire dit demande demander demandé veut signaler signale mentionne appelle appeler appel téléphone numéro réponse problème situation affaire
voir vu prend prendre mettre mis venir vient passer passé rester resté arrive arriver commencer nouveau nouvelle gros grosse petit petite
beaucoup toujours jamais encore depuis longtemps plusieurs zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
seize vingt trente quarante cinquante soixante cent mille premier deuxième troisième dernier temps fois continue continuer finalement
document documents papier formulaire dossier info information avis besoin aide quelque part probablement apparemment semble risque peur inconnu
adresse nom téléphone courriel code postal correct parfait merci beau gentil super écouter excusez salut bonne journée ok oui non alors ben bon euh
mister mrs lady guy man woman citizen caller client resident person people somebody someone family couple kid child son daughter mother father
husband wife friend old elderly owner tenant morning evening afternoon night day week month year yesterday today tomorrow monday tuesday
wednesday thursday friday saturday sunday january february march april may june july august september october november december
spring summer fall winter hour minute since ago house home street avenue road place corner area front behind near side edge middle end city
says said asks asked wants reports mentions calls calling phone number answer problem situation thing put put take took come came stay left
start new big small much always never still several zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen twenty thirty forty fifty sixty hundred thousand first second third last time times actually
document documents paper papers form notice needs somewhere anyone whether knows probably apparently seems afraid stranger ran turned
address name email postal code right perfect thanks thank goodbye bye nice kind listening sorry um uh okay yes no well really just back every another nobody
`;

const words: ReadonlySet<string> = new Set(
  light
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => lightKey(fold(word))),
);

/** « La dame », « personne âgée », « depuis hier »: words that tell little of the matter by themselves. */
export const isLight = (text: string): boolean =>
  surfacesOf(text).every((surface) => words.has(lightKey(fold(surface))) || !contentWord(surface));
