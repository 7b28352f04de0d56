import type { Keyword } from "../../../contracts/keyword.ts";

// Words alone, folded. The English ones for « stop » and « start » are those that Twilio and the carriers act on by themselves
// (YES apart: it is an answer); the French ones are those of the Canadian carriers, and what people write for them.
const words: readonly (readonly [Keyword, string])[] = [
  [{ name: "stop" }, "stop stopp"],
  [{ name: "stop", language: "en" }, "stopall unsubscribe unsub unsuscribe unsubcribe end quit cancel revoke optout"],
  [
    { name: "stop", language: "fr" },
    "arret arrett arrets arreter arrete arretes arretez aret arretr stopper stoppe stoppez cesser cesse cessez fin quitter desabonner desabonne desabonnez desabonnement " +
      "desabonnemoi desinscrire desinscription desinscrivez desinscris desabone resilier resiliation",
  ],
  [{ name: "help" }, "info infos"],
  [{ name: "help", language: "en" }, "help halp"],
  [{ name: "help", language: "fr" }, "aide aider aidez"],
  [{ name: "start", language: "en" }, "start unstop optin"],
  [
    { name: "start", language: "fr" },
    "debut debuter debutez reabonner reabonnement reabonnez-moi reabonne-moi demarrer",
  ],
];

export const keywordWords: ReadonlyMap<string, Keyword> = new Map(
  words.flatMap(([keyword, list]) => list.split(" ").map((word) => [word, keyword] as const)),
);
