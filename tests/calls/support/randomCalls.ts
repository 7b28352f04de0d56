import type { Utterance } from "../../../contracts/call.ts";
import type { Language } from "../../../contracts/language.ts";

const callers: Record<Language, readonly string[]> = {
  fr: [
    "bonjour euh y'a un gros nid de poule devant chez nous",
    "mes vidanges ont pas été ramassées à matin",
    "le lampadaire en face de la maison clignote depuis lundi",
    "je voudrais inscrire ma fille à la natation",
    "elle a six ans",
    "mon gars a huit ans pis il aime le karaté",
    "c'est au mille deux cents boulevard de la concorde ouest",
    "au coin de la rue cartier pis du boulevard des laurentides",
    "je reste à h sept n deux b un",
    "le samedi matin si possible",
    "non finalement le dimanche",
    "isabelle gagnon",
    "mon numéro c'est le quatre cinq zéro cinq cinq cinq zéro un neuf neuf",
    "c'est quoi les heures de la bibliothèque multiculturelle",
    "y a tu une subvention pour planter un arbre",
    "ça fait trois fois que j'appelle c'est inacceptable",
    "oui c'est ça",
    "non pas vraiment",
    "euh attendez je regarde",
    "ma requête c'est LAV-2026-000123",
    "lise point roy arobase example point com",
    "merci beaucoup bonne journée",
    "est-ce que ça prend un permis pour un cabanon",
    "mon voisin fait du bruit à deux heures du matin",
    "ben là 😡 c'est pas drôle… « franchement »!!!",
    "l’œil de ma sœur, à 14 h 30, c’est où ça?",
  ],
  en: [
    "hi there's a pothole on my street",
    "my garbage wasn't picked up this morning",
    "i'm looking for swimming lessons for my son",
    "he's eight years old",
    "saturday morning if possible",
    "it's two forty five cartier street",
    "fifteen hundred saint-martin boulevard west",
    "my name is john smith",
    "the postal code is h seven m three k two",
    "you can call me at four five zero five five five zero one two three",
    "what time does the library close on sunday",
    "is there a grant to plant a tree",
    "this is unacceptable i've called three times",
    "yes that's right",
    "no thanks",
    "um hold on a second",
    "john dot smith at example dot com",
    "thank you so much goodbye",
  ],
};

const agents: Record<Language, readonly string[]> = {
  fr: [
    "c'est à quelle adresse",
    "à quel nom s'il vous plaît",
    "quel âge a-t-elle",
    "d'accord je note",
    "la bibliothèque est ouverte du lundi au vendredi de dix heures à vingt et une heures",
    "votre numéro de requête est LAV-2026-000457",
  ],
  en: [
    "what is the address",
    "can i have your name",
    "how old is he",
    "okay",
    "your request number is LAV-2026-000458",
  ],
};

/** Conversations nobody wrote: any words after any others, by a generator that always gives the same ones. */
export function randomCalls(count: number): { language: Language; heard: Utterance[] }[] {
  let seed = 20_261_123;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const pick = (all: readonly string[]) => all[next(all.length)] ?? "";
  return Array.from({ length: count }, (_, call) => {
    const language: Language = call % 3 === 2 ? "en" : "fr";
    const heard = Array.from({ length: 3 + next(6) }, (_unused, at): Utterance => {
      const speaker = next(4) === 0 ? "agent" : "caller";
      const text = pick(speaker === "agent" ? agents[language] : callers[language]);
      return {
        id: `u${at}`,
        revision: 0,
        speaker,
        text,
        startMs: at * 3_000,
        endMs: at * 3_000 + 2_000,
        final: next(8) > 0,
      };
    });
    return { language, heard };
  });
}
