import type { DeliverWorld } from "../deliverConformance.ts";

/** The conformance reply as a text message: no typography that costs a larger alphabet, buttons in words. */
export const writtenBySms: Pick<DeliverWorld, "said" | "written"> = {
  said: [
    "Voici une activité près de chez vous.",
    "À bientôt!",
    "Natation - 6 ans",
    "Quand : samedi 9 h",
    "Pourquoi : pour 6 ans; le samedi",
    "https://laval.example/o1",
    "m'inscrire à la natation; voir plus",
  ],
  written: (text) => text.replace("« œuvre »", '"œuvre"').replaceAll("’", "'"),
};
