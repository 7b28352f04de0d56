/** What only a screen can do, what only the assistant would say, and what an agent of the 311 would not tell a caller. */
const OF_A_SCREEN =
  /(?:appuyez|cliquez|touchez|ci-dessous|bouton|écrivez|écrire|joignez|j’attends votre photo|je reprends|pour le reste|back to your|for the rest|le 311 (?:pourra|saura|vous)|(?:appelez|contactez|joignez) le 311|(?:call|contact) 311|(?:parler|parlez) à (?:une personne|quelqu’un)|voyez avec une personne|https?:|www\.|source :|en savoir plus|l’assistant|votre dossier nomme|press |click|tap |below|button|type |write |attach|311 (?:can|will)|talk to (?:a person|somebody)|source:|see more|learn more|the assistant)/iu;

/** « Étape 3 sur 5 – la demande. » */
const STEPS =
  /(?:toujours à l’)?étape \d sur \d[^–:]*[–:]\s*(?:vous\.|la demande\.|le résumé\.)?\s*|(?:still at )?step \d of \d[^–:]*[–:]\s*(?:you\.|the request\.|the summary\.)?\s*/giu;

/** Longer than this is not said in one breath. */
const LONGEST = 320;

/** A text of the assistant as a person says it on the telephone: no buttons, no links, no steps; undefined when nothing is left. */
export function spoken(text: string): string | undefined {
  const sentences = sentencesOf(text.replace(STEPS, "")).filter((sentence) => !OF_A_SCREEN.test(sentence));
  const said = sentences.reduce((all, one) => (all.length + one.length < LONGEST ? `${all} ${one}` : all), "").trim();
  return said === "" ? undefined : said.charAt(0).toUpperCase() + said.slice(1);
}

function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/^[-•▪]\s*/, "").trim())
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu}|«)/u))
    .filter((sentence) => sentence !== "");
}
