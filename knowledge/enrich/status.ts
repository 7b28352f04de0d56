// Reads « ANNULÉ », « REPORTÉE », « COMPLET » where an editor puts them: at the ends of the title, or as a sentence of the text.
import { plainSpaces, type Finding } from "./finding.ts";

export type Status = "cancelled" | "full";

const word = String.raw`(?<cancelled>annul[ée]e?s?|report[ée]e?s?|cancell?ed|postponed)|(?<full>compl[eè]te?s?|sold out)`;
const edge = String.raw`[\s*!:.\-–—|()[\]]`;
const atStart = new RegExp(`^${edge}*(?:${word})(?=${edge}*[-–—:|!*)\\]]|${edge}*$)${edge}*`, "iu");
/** « Spectacle complet » is a title; « Spectacle - complet » is a mark. Capitals need no mark before them. */
const atEnd = new RegExp(`${edge}*[-–—:|(*[]${edge}*(?:${word})${edge}*$`, "iu");
const atEndInCapitals = /\s+(?:(?<cancelled>ANNUL[ÉE]E?S?|REPORT[ÉE]E?S?)|(?<full>COMPL[EÈ]TE?S?))[\s*!.]*$/u;
const sentence =
  /(?:^|[.!\n]\s*)(?:(?:cette |l['’]|le |la )?(?:activité|événement|spectacle|atelier|conférence|séance|rencontre|cours) (?:est|a été|sera) )?(?:(?<cancelled>annulée?|reportée?)|(?<full>complet|complète))(?=\s*(?:[.!\n]|$|à une date))/iu;

/** A mark is a word and a few signs at an end; looking no further keeps a title of a thousand dashes as quick as any. */
const EDGE_LENGTH = 40;

/** The status that a title carries, and the title without its mark. */
export function readTitleStatus(title: string): { title: string; status?: Finding<Status> } {
  const plain = plainSpaces(title).trim();
  const [head, tail] = [plain.slice(0, EDGE_LENGTH), plain.slice(-EDGE_LENGTH)];
  const start = atStart.exec(head);
  if (start) return marked(start, plain.slice(start[0].length), plain);
  const end = atEnd.exec(tail) ?? atEndInCapitals.exec(tail);
  return end ? marked(end, plain.slice(0, plain.length - end[0].length), plain) : { title: plain };
}

function marked(match: RegExpExecArray, rest: string, plain: string): { title: string; status: Finding<Status> } {
  return { title: rest.trim() || plain, status: toFinding(match, "status-title") };
}

/** The status that a sentence of the text declares. */
export function readTextStatus(text: string): Finding<Status> | undefined {
  const match = sentence.exec(plainSpaces(text));
  return match ? toFinding(match, "status-text") : undefined;
}

function toFinding(match: RegExpExecArray, rule: string): Finding<Status> {
  return { value: match.groups?.["cancelled"] ? "cancelled" : "full", words: match[0].trim(), rule };
}
