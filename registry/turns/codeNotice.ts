import type { Language } from "../../contracts/language.ts";

interface Notice {
  subject: string;
  text: string;
}

/** What goes with a one-time code. It names nobody: who reads it may not be who asked. */
export function codeNotice(code: string): Record<Language, Notice> {
  return {
    fr: {
      subject: "Votre code pour Citoyen 360",
      text: `Ville de Laval : votre code est ${code}. Il est bon pendant 10 minutes. Si vous n’avez rien demandé, ignorez ce message et ne donnez ce code à personne.`,
    },
    en: {
      subject: "Your code for Citoyen 360",
      text: `City of Laval: your code is ${code}. It is valid for 10 minutes. If you did not ask for it, ignore this message and give the code to nobody.`,
    },
  };
}
