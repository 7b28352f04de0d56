import type { Line } from "./line.ts";

// A formula that only closes a letter. Folded; what may stand around it is in `alone`.
const sure = [
  "(?:tres |bien )?(?:cordialement|sincerement|amicalement|respectueusement|chaleureusement)(?: votre| a vous| vôtre)?",
  "cdlt|cdt|bav|slts",
  "bien a (?:vous|toi)",
  "(?:avec |mes |nos |recevez mes )?(?:sinceres |cordiales |meilleures |bonnes |plus cordiales )?salutations(?: distinguees| cordiales| sinceres| les meilleures)?",
  "(?:kind|best|warm|kindest|warmest)?(?: personal)? ?regards|best wishes|all the best|best",
  "(?:yours )?(?:sincerely|truly|faithfully|respectfully)(?: yours)?|cheers|cordially|respectfully",
  "(?:mit )?(?:freundlichen|besten|herzlichen) gru(?:ß|ss)en|viele gru(?:ß|ss)e|mfg",
  "(?:cordiali|distinti) saluti|saluti",
  "(?:un )?(?:cordial saludo|saludos(?: cordiales)?)|atentamente|atenciosamente|cumprimentos",
  "met vriendelijke groet(?:en)?|mvg|med vennlig hilsen|med venlig hilsen|mvh|med vanlig halsning|ystavallisin terveisin|pozdrawiam",
  "с уважением",
];
// Thanks and good wishes: part of the message, unless a name right below shows that they close it.
const withName = [
  "(?:un grand |encore )?merci(?: beaucoup| bien| d'avance| a l'avance| encore| infiniment| et bonne journee)*(?: (?:de|pour) (?:votre|vos) [a-z]{3,20})?",
  "(?:en vous remerciant|je vous remercie|avec mes remerciements)(?: d'avance| a l'avance| beaucoup)?",
  "(?:bonne|belle|passez une (?:bonne|belle)|excellente) (?:journee|soiree|semaine|fin de (?:semaine|journee))(?: a vous)?",
  "bon(?:ne)? (?:week-end|weekend|fin de semaine)|a bientot|au plaisir(?: de vous lire)?|a la prochaine|bye|ciao",
  "(?:(?:many )?thanks|thank you|thx)(?: again| very much| so much| a lot| in advance| and regards)?(?: for your [a-z]{3,20})?",
  "have a (?:nice|good|great) (?:day|evening|weekend|one)|take care|danke|vielen dank|grazie|gracias|obrigad[oa]|bedankt",
];
const alone = (formulas: string[]) =>
  new RegExp(`^(?:${formulas.join("|")})[ ,.!\\p{Extended_Pictographic}\\ufe0f]*$`, "u");
const sureLine = alone(sure);
const withNameLine = alone(withName);
const sureThenName = new RegExp(`^(?:${sure.slice(0, 6).join("|")}) ?, ?\\p{L}[\\p{L}' .-]{1,40}$`, "u");
const letterOpens =
  /^(?:(?:dans l'attente|en attendant|en vous remerciant|esperant).{0,80}, ?)?(?:(?:je|nous) vous prie|veuillez|recevez|agreez|croyez)\b/;
const letterCloses = /\b(?:salutations|sentiments|consideration|expression de|assurance de)\b/;

/**
 * A closing formula at line `at`, whose own lines end at `end` (a letter's may take three). `sure`: it closes by itself;
 * otherwise only with a name under it.
 */
export function closingAt(lines: Line[], at: number, limit: number): { end: number; sure: boolean } | undefined {
  const line = lines[at];
  if (!line?.said) return undefined;
  if (sureLine.test(line.folded) || sureThenName.test(line.folded)) return { end: at + 1, sure: true };
  if (withNameLine.test(line.folded)) return { end: at + 1, sure: false };
  if (!letterOpens.test(line.folded)) return undefined;
  for (let end = at + 1; end <= Math.min(at + 3, limit); end++) {
    if (letterCloses.test(lines[end - 1]?.folded ?? "")) return { end, sure: true };
  }
  return undefined;
}
