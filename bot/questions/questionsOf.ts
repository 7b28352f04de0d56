import { fold } from "../../contracts/fold.ts";
import { asksPlainly } from "../commands/asking.ts";

/** More questions than this are read as what the last of them says. */
const MOST = 6;

const ITEM = /^\s*(?:\d{1,2}\s?[.)]|[-•*–—])\s+/;
const CIVILITY =
  /^(?:bonjour|salut|allo|hello|hi|dear)?[ ,!]*(?:madame|monsieur)?[ ,!]*(?:comment (?:allez|vas)|(?:comment )?ca va|vous allez bien|how are you|how is it going|are you well)/;

/**
 * The questions of a mail, each with the sentences that lead to it: the items of its list when it has one, its sentences that end
 * with « ? » otherwise. Empty when it asks one thing or none.
 */
export function questionsOf(text: string): string[] {
  const questions = listed(text) ?? asked(text);
  return questions.length < 2 ? [] : [...questions.slice(0, MOST - 1), ...rest(questions.slice(MOST - 1))];
}

const rest = (last: string[]): string[] => (last.length > 0 ? [last.join(" ")] : []);

/** « J’ai deux questions : 1. … 2. … »; a line that goes on belongs to its item. */
function listed(text: string): string[] | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => ITEM.test(line));
  if (first === -1) return undefined;
  const items: string[] = [];
  for (const line of lines.slice(first)) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, "").trim());
    else if (line.trim() === "" || /[.?!]\s*$/.test(items.at(-1) ?? "")) break;
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  const asking = items.filter(asksPlainly);
  return asking.length > 1 ? asking : undefined;
}

function asked(text: string): string[] {
  const sentences = text.match(/[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$)|[.!?]/g) ?? [];
  const questions: string[] = [];
  let leading: string[] = [];
  for (const sentence of sentences.map((one) => one.trim()).filter(Boolean)) {
    leading.push(sentence);
    if (!isQuestion(sentence)) continue;
    questions.push(leading.join(" "));
    leading = [];
  }
  // Thanks and names follow the last question; a wish may, and is read with it.
  const after = leading.filter(asksPlainly).join(" ");
  const last = questions.pop();
  return last === undefined ? [] : [...questions, [last, after].filter(Boolean).join(" ")];
}

const isQuestion = (sentence: string): boolean =>
  sentence.endsWith("?") && asksPlainly(sentence) && !CIVILITY.test(fold(sentence));
