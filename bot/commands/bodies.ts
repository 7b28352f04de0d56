import { fold } from "../../contracts/fold.ts";

/** Other governments and bodies people write about here, by the words that give them away. */
const bodies: readonly (readonly [RegExp, string])[] = [
  [/\b(?:stm|stl|exo|autobus|metro|train de banlieue|opus|bus pass|bus fare)\b/, "transit"],
  [
    /\b(?:ramq|carte soleil|assurance maladie|clsc|medecin de famille|health card|family doctor|hopital|hospital|vaccin\w*)\b/,
    "health",
  ],
  [
    /\b(?:saaq|permis de conduire|plaque|immatriculation|revenu quebec|impots? (?:du quebec|provinci\w+)|aide sociale|cnesst|rqap|driver'?s licen[cs]e|csst|regie du logement|tribunal administratif du logement)\b/,
    "provincial",
  ],
  [
    /\b(?:passeports?|passport|assurance[- ]emploi|arc|cra|revenu canada|immigration canada|ircc|numero d'assurance sociale|nas|employment insurance|postes canada|canada post|pension de (?:la )?vieillesse)\b/,
    "federal",
  ],
];

/** The body a message is for, when it is not the City. */
export function otherBody(text: string): string | undefined {
  const words = fold(text);
  return bodies.find(([pattern]) => pattern.test(words))?.[1];
}
