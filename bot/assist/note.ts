import type { AssistView, Summary } from "../../contracts/assist.ts";
import { fold } from "../../contracts/fold.ts";
import { assistTexts, intentTitles } from "../texts/index.ts";

type Fact = Summary["facts"][number];
type Noted = Pick<AssistView, "summary" | "citizen" | "lines" | "codes">;

const LONGEST = 4_000;
const wishes = new Set(Object.values(intentTitles).map(({ fr }) => fr));
const PLACE = /\b(?:lieu|adresse|code postal|endroit)\b/;
const NAME = /\b(?:nom|prenom)\b/;

/** An agent says what will be done: a question or a condition is no promise. */
const PROMISE =
  /\b(?:(?:je|on|nous|vous|l equipe|quelqu un|une equipe) (?:vous )?(?:va|vais|allons|allez|rappelle|rappellerai|rappellera|envoie|envoyons|enverrons|recevrez|ferai|ferons|transmets)|sera (?:fait|faite|repare|reparee|envoye|envoyee|ramasse|ramassee)|(?:i|we|you|they|someone|somebody|a crew) ?(?:will|ll|am going to|are going to|is going to))\b/;
const QUESTION = /\?\s*$|\b(?:est ce que|pouvez vous|could you|can you|would you|si vous|if you)\b/;

/**
 * The note of a wrap-up before its agent touches it, in French: who (of a verified person only), what, where, what was answered and
 * promised, and the code. Made of the summary's facts and of the agent's own words: nothing else is in it. Undefined while nothing was asked.
 */
export function draftNote({ summary, citizen, lines, codes }: Noted): string | undefined {
  if (!summary) return undefined;
  const { facts } = summary;
  const verified = citizen.assurance === "verified" ? citizen.record : undefined;
  const given = facts.filter((fact) => kindOf(fact) === "given" && (verified || !NAME.test(fold(fact.label.fr))));
  const [code] = codes;
  const rows: [string, readonly string[]][] = [
    ["Personne", [verified ? `${verified.name} (identité vérifiée)` : "identité non vérifiée"]],
    ["Demande", facts.filter((fact) => kindOf(fact) === "wish").map(({ label, value }) => `${label.fr} – ${value}`)],
    ["Lieu", facts.filter((fact) => kindOf(fact) === "place").map(({ value }) => value)],
    ["Précisions", given.map(({ label, value }) => `${bare(label.fr)} : ${value}`)],
    ["Réponse donnée", facts.filter((fact) => kindOf(fact) === "answer").map(({ value }) => value)],
    ["Promis", promises(lines).map((text) => `« ${text} »`)],
    ["Code proposé", code ? [`${code.code}, ${code.title.fr} (${inDays(code.targetDays)})`] : []],
  ];
  return rows
    .filter(([, values]) => values.length > 0)
    .map(([label, values]) => `${label} : ${[...new Set(values)].join("; ")}.`)
    .join("\n")
    .slice(0, LONGEST);
}

/** The view with its note. */
export function withNote(view: AssistView): AssistView {
  const note = draftNote(view);
  return note === undefined ? view : { ...view, note };
}

function kindOf({ label }: Fact): "wish" | "place" | "answer" | "given" {
  if (wishes.has(label.fr)) return "wish";
  if (label.fr === assistTexts.answered.fr) return "answer";
  return PLACE.test(fold(label.fr)) ? "place" : "given";
}

/** « Votre nom » → « nom »: a note speaks of the person, not to them. */
const bare = (label: string) => label.replace(/^(?:votre|vos|le|la|les|l[’'])\s*/i, "").toLowerCase();

const inDays = (days: number) => (days === 1 ? "délai visé : 1 jour ouvrable" : `délai visé : ${days} jours ouvrables`);

const promises = (lines: Noted["lines"]): string[] =>
  lines
    .filter(({ from, final }) => from === "agent" && final)
    .map(({ text }) => text.trim())
    .filter((text) => {
      const said = fold(text).replace(/['’-]/g, " ");
      return PROMISE.test(said) && !QUESTION.test(said);
    });
