import type { Line } from "./line.ts";

const forwarded = [
  "forwarded message",
  "begin forwarded message",
  "message transfere",
  "message reexpedie",
  "courriel transfere",
  "mail transfere",
  "debut du message (?:transfere|reexpedie)",
  "weitergeleitete nachricht",
  "anfang der weitergeleiteten nachricht",
  "mensaje reenviado",
  "messaggio inoltrato",
  "inizio messaggio inoltrato",
  "doorgestuurd bericht",
  "mensagem encaminhada",
  "пересылаемое сообщение",
];
const original = [
  "original message",
  "original appointment",
  "reply message",
  "message d'origine",
  "message original",
  "message initial",
  "courriel (?:original|d'origine|initial)",
  "mail original",
  "rendez-vous d'origine",
  "ursprungliche nachricht",
  "mensaje original",
  "messaggio originale",
  "oorspronkelijk bericht",
  "mensagem original",
  "oprindelig besked",
  "opprinnelig melding",
  "ursprungligt meddelande",
  "alkuperainen viesti",
  "oryginalna wiadomosc",
  "исходное сообщение",
];

const drawn = (words: string[]) => new RegExp(`^[-_=*—–]{2,} ?(?:${words.join("|")}) ?:? ?[-_=*—–]{2,}$`);
const forwardRule = drawn(forwarded);
const originalRule = drawn(original);
const forwardTitle = new RegExp(
  `^(?:${forwarded.filter((words) => /^(?:begin|debut|anfang|inizio)/.test(words)).join("|")}) ?:$`,
);

/** « -----Message d'origine----- » and its kin, in the languages mail programs speak: what is below is not the sender's. */
export function separatorAt({ folded }: Line): "quote" | "forward" | undefined {
  if (forwardRule.test(folded) || forwardTitle.test(folded)) return "forward";
  return originalRule.test(folded) ? "quote" : undefined;
}
