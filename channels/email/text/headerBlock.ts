import type { Line } from "./line.ts";

type Field = "from" | "sent" | "date" | "to" | "cc" | "subject";

// Field names of Outlook, Apple Mail, Thunderbird, Yahoo and Zimbra, folded: fr, en, de, es, it, nl, pt, da, no, sv, fi, pl, ru.
const names: Record<Field, string> = {
  from: "de|from|expediteur|von|da|van|fra|fran|lahettaja|od|от|от кого",
  sent: "envoye|envoye le|sent|gesendet|enviado|enviado el|enviado em|inviato|verzonden|sendt|skickat|lahetetty|wyslano|отправлено",
  date: "date|message du|datum|fecha|data|dato|paivamaara|paivays|дата",
  to: "a|pour|to|destinataire|an|para|aan|til|till|vastaanottaja|do|кому",
  cc: "cc|copie|copie a|copia|kopie|kopia|kopi|копия",
  subject: "objet|sujet|subject|betreff|asunto|oggetto|onderwerp|assunto|emne|amne|aihe|temat|тема",
};
const fields: [Field, RegExp][] = [
  ["from", label(names.from)],
  ["sent", label(names.sent)],
  ["date", label(names.date)],
  ["to", label(names.to)],
  ["cc", label(names.cc)],
  ["subject", label(names.subject)],
];

/** Longest header block read: a field may run over several lines. */
const SPAN = 10;

/**
 * Whether the headers of an earlier message begin here, as Outlook writes them above what it quotes. Three fields, the sender
 * among them, and one that only a mail has: somebody may well write « De : Laval », « À : Montréal », « Date : demain ».
 */
export function headerBlockAt(lines: Line[], at: number): boolean {
  const first = lines[at];
  if (!first || !fieldOf(first)) return false;
  const found = new Set<Field>();
  let address = false;
  for (const line of lines.slice(at, at + SPAN)) {
    if (!line.said) break;
    const field = fieldOf(line);
    if (field) found.add(field);
    if (/[^\s@<]@[^\s@>]+\.\w/.test(line.said)) address = true;
    if (/ (?:objet|subject) ?: /.test(line.folded)) found.add("subject");
  }
  return found.has("from") && found.size >= 3 && (found.has("subject") || found.has("sent") || address);
}

function fieldOf({ folded }: Line): Field | undefined {
  const text = folded.replace(/^[*_]+|[*_](?=:)|(?<=:)[*_]+/g, "");
  return fields.find(([, pattern]) => pattern.test(text))?.[0];
}

function label(alternatives: string): RegExp {
  return new RegExp(`^(?:${alternatives}) ?:`);
}
