import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { AskedAnswer } from "./readAnswers.ts";
import { createTerms, tellingWords, type TermsOf } from "./terms.ts";

/** One way of asking, by its terms and its vector (empty when the embeddings did not answer). */
interface Form {
  answer: number;
  terms: ReadonlySet<string>;
  weight: number;
  vector: readonly number[];
}
export interface FormIndex {
  forms: readonly Form[];
  termsOf: TermsOf;
  /** How much a term tells: rare among answers, more. */
  idf: (term: string) => number;
  /** Cosine of two forms of different answers taken at random, for the embedding in use. */
  ground: number;
}

/** Shares of the score: words that agree, and likeness of the whole. */
const SHARES = { words: 0.62, likeness: 0.38 };
/** A word that no form knows says that something else is asked: it weighs nearly as much as the rarest. */
const UNKNOWN = 0.9;

/** Compares a question with the ways of asking; 0..1 for each answer, its best form counting. */
export function scoreAnswers(question: string, vector: readonly number[], index: FormIndex, size: number): number[] {
  const asked = readQuestion(question, index, size);
  const scores = Array.from({ length: size }, () => 0);
  if (asked.words.length === 0) return scores;
  for (const form of index.forms) {
    const score = SHARES.words * agreement(asked, form, index) + SHARES.likeness * likeness(vector, form, index.ground);
    scores[form.answer] = Math.max(scores[form.answer] ?? 0, score);
  }
  return scores;
}

interface Question {
  words: { terms: ReadonlyMap<string, number>; weight: number }[];
  total: number;
}

function readQuestion(text: string, { termsOf, idf }: FormIndex, size: number): Question {
  const unknown = UNKNOWN * Math.log(1 + size);
  const seen = new Map(tellingWords(text).map((word) => [word.folded, word]));
  const words = [...seen.values()].slice(0, 40).map((word) => {
    const terms = termsOf(word);
    return { terms, weight: terms.size > 0 ? Math.max(...[...terms.keys()].map(idf)) : unknown };
  });
  return { words, total: words.reduce((sum, { weight }) => sum + weight, 0) };
}

/** Harmonic mean of how much of the form is said and how much of what is said is of the form. */
function agreement({ words, total }: Question, form: Form, { idf }: FormIndex): number {
  let said = 0;
  const got = new Map<string, number>();
  for (const { terms, weight } of words) {
    let best = 0;
    for (const [term, sure] of terms) {
      if (!form.terms.has(term)) continue;
      best = Math.max(best, sure);
      got.set(term, Math.max(got.get(term) ?? 0, sure));
    }
    said += best * weight;
  }
  const covered = [...got].reduce((sum, [term, sure]) => sum + sure * idf(term), 0);
  if (said === 0 || form.weight === 0) return 0;
  const [recall, precision] = [said / total, covered / form.weight];
  return (2 * recall * precision) / (recall + precision);
}

function likeness(vector: readonly number[], form: Form, ground: number): number {
  if (vector.length === 0 || form.vector.length === 0) return 0;
  return Math.max(0, (cosine(vector, form.vector) - ground) / (1 - ground));
}

function cosine(a: readonly number[], b: readonly number[]): number {
  let [dot, na, nb] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    dot += x * y;
    na += x * x;
    nb += y * y;
  }
  return dot / (Math.sqrt(na * nb) || 1);
}

/** Reads and embeds every form once. Without embeddings the words alone decide. */
export async function indexForms(answers: readonly AskedAnswer[], embeddings: EmbeddingsInterface): Promise<FormIndex> {
  const terms = createTerms();
  const texts = answers.flatMap(({ answer, asked }, at) =>
    (["fr", "en"] as const).flatMap((language) =>
      [...asked[language], answer.title[language]].map((text) => ({ text, language, answer: at })),
    ),
  );
  const vectors = await embeddings.embedDocuments(texts.map(({ text }) => text)).catch(() => []);
  const learnt = texts.map(({ text, language, answer }, at) => ({
    answer,
    terms: new Set(terms.learn(text, language)),
    vector: vectors[at] ?? [],
  }));
  const idf = idfOf(learnt, answers.length);
  const forms = learnt.map((form) => ({ ...form, weight: [...form.terms].reduce((sum, term) => sum + idf(term), 0) }));
  return { forms, termsOf: terms.reader(), idf, ground: groundOf(forms) };
}

function idfOf(forms: readonly { answer: number; terms: ReadonlySet<string> }[], size: number) {
  const holders = new Map<string, Set<number>>();
  for (const { answer, terms } of forms)
    for (const term of terms) holders.set(term, (holders.get(term) ?? new Set()).add(answer));
  const weights = new Map([...holders].map(([term, { size: n }]) => [term, Math.log(1 + size / n)]));
  return (term: string) => weights.get(term) ?? 0;
}

function groundOf(forms: readonly Form[]): number {
  const sample = forms.filter((_, at) => at % Math.max(1, Math.floor(forms.length / 40)) === 0);
  const cosines = sample.flatMap((a, i) =>
    sample.slice(i + 1).flatMap((b) => (a.answer === b.answer ? [] : [cosine(a.vector, b.vector)])),
  );
  return cosines.length === 0 ? 0 : cosines.reduce((sum, one) => sum + one, 0) / cosines.length;
}
