import type { Line, Marks } from "./line.ts";

const title =
  /^(?:avis de confidentialite|avis(?: important| juridique)? ?:|mise en garde|confidentialite ?:|confidentiality|disclaimer|legal notice|important notice)/;
const whole = [
  /imprim\S*.{0,60}(?:environnement|arbre|planete)|(?:environnement|arbre|planete).{0,60}imprim|(?:vraiment|necessaire) .{0,30}imprimer ce (?:courriel|message)/,
  /consider the environment|think before (?:you )?print/,
  /(?:garanti|absence de) (?:sans )?virus|virus-free|sans virus|(?:scanned|checked) (?:for|by) .{0,20}(?:virus|antivirus)|logiciel antivirus/,
  /you (?:received|are receiving) this (?:message|e-?mail) because|vous recevez ce (?:message|courriel) (?:parce que|car)/,
];
// One word proves nothing: somebody may ask for a confidential file to be deleted. Three different ones do.
const vocabulary = [
  /confidenti|riservat|vertraulich|vertrouwelijk/,
  /destinataire|recipient|addressee|destinatario|empfanger/,
  /privilegi/,
  /par erreur|in error|by mistake|per errore|por error|irrtumlich/,
  /supprim|detrui|delete|destroy|cancellar|eliminar|loschen/,
  /divulg|diffus|reprodu|disclos|disseminat|distribut|copying|copier/,
  /interdi|prohib|unauthori[sz]ed|non autoris/,
  /pieces? jointes?|attachment|fichiers? joints?|allegati/,
  /(?:ce|le present) (?:message|courriel|courrier)|this (?:message|e-?mail|communication)/,
];
const LONGEST_ONE_LINER = 250;

/** Marks the paragraphs at the end of a passage that a lawyer, a printer or an antivirus added. */
export function findDisclaimers(lines: Line[], marks: Marks, segment: { start: number; end: number }): void {
  for (let end = segment.end; end > segment.start;) {
    const { start, end: last } = paragraphBefore(lines, segment.start, end);
    if (start === last) return;
    const first = titled(lines, start, last);
    if (first === undefined) return;
    for (let at = first; at < last; at++) marks[at] ??= "disclaimer";
    end = first;
  }
}

function paragraphBefore(lines: Line[], from: number, to: number): { start: number; end: number } {
  let end = to;
  while (end > from && !lines[end - 1]?.said) end--;
  let start = end;
  while (start > from && lines[start - 1]?.said) start--;
  return { start, end };
}

/** Where the disclaimer of a paragraph begins: a title in its middle counts when there is no blank line above it. */
function titled(lines: Line[], start: number, end: number): number | undefined {
  const text = textOf(lines, start, end);
  const titleAt = lines.findIndex(({ folded }, at) => at >= start && at < end && title.test(folded));
  if (titleAt !== -1 && hits(textOf(lines, titleAt, end)) >= 2) return titleAt;
  if (text.length <= LONGEST_ONE_LINER && whole.some((pattern) => pattern.test(text)) && !text.includes("?"))
    return start;
  return text.length >= 80 && hits(text) >= 3 ? start : undefined;
}

const hits = (text: string): number => vocabulary.filter((pattern) => pattern.test(text)).length;

function textOf(lines: Line[], start: number, end: number): string {
  const paragraph = lines.slice(start, end);
  return paragraph.map(({ folded }) => folded).join(" ");
}
