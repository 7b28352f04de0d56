import type { Bilingual } from "../../contracts/language.ts";
import type { RegistrationResult } from "../../contracts/registration.ts";

/** What is told in the conversation once the registration system has answered, or never did. */
export function registrationNotice(
  { number, title }: { number: string; title: string },
  result: RegistrationResult,
): Bilingual {
  if (result.status !== "answered") return unanswered(number, title);
  const { answer } = result;
  switch (answer.status) {
    case "confirmed":
      return {
        fr: `Bonne nouvelle : l’inscription à « ${title} » est confirmée (${number}). Pour l’annuler, écrivez-le-moi simplement.`,
        en: `Good news: the registration for “${title}” is confirmed (${number}). To cancel it, just tell me.`,
      };
    case "waiting":
      return {
        fr: `C’est fait : vous êtes sur la liste d’attente de « ${title} »${answer.rank === undefined ? "" : `, au rang ${answer.rank}`} (${number}). Si une place se libère, on vous écrit.`,
        en: `Done: you are on the waiting list of “${title}”${answer.rank === undefined ? "" : `, number ${answer.rank} in line`} (${number}). If a place opens up, you will hear from us.`,
      };
    case "refused":
      return {
        fr: `L’inscription à « ${title} » n’a pas été acceptée (${number}). Je peux chercher une autre séance, ou une personne du 311 peut vous aider.`,
        en: `The registration for “${title}” was not accepted (${number}). I can look for another session, or a person at 311 can help you.`,
      };
  }
}

function unanswered(number: string, title: string): Bilingual {
  return {
    fr: `Le système d’inscription ne répond pas pour « ${title} ». Une personne prend votre demande ${number} en main et vous écrira.`,
    en: `The registration system does not answer for “${title}”. A person is taking care of your request ${number} and will write to you.`,
  };
}
