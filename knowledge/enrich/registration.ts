import { plainSpaces, type Finding } from "./finding.ts";

const notNeeded =
  /sans (?:inscription|réservation)|(?:inscription|réservation) (?:non requise|n['’]est pas (?:requise|nécessaire|obligatoire))|aucune (?:inscription|réservation)/iu;
const needed =
  /(?:inscriptions?|réservations?) (?:préalables? )?(?:est |sont )?(?:obligatoires?|requises?|nécessaires?)|(?:vous devez|il faut) (?:vous inscrire|s['’]inscrire|réserver)|sur (?:inscription|réservation|rendez-vous)/iu;

/** Whether a text says that one must register (or that one need not). */
export function readRegistration(text: string): Finding<boolean> | undefined {
  const plain = plainSpaces(text);
  const no = notNeeded.exec(plain)?.[0];
  if (no) return { value: false, words: no, rule: "registration-not-needed" };
  const yes = needed.exec(plain)?.[0];
  return yes ? { value: true, words: yes, rule: "registration-needed" } : undefined;
}
