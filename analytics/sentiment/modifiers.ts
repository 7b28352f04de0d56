import type { Language } from "../../contracts/language.ts";
import { fold } from "../../contracts/fold.ts";
import type { Token } from "./tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(fold(words).split(" "));

interface Grammar {
  negators: ReadonlySet<string>;
  /** Negators that also come right after the verb: « j'aime pas ». */
  after: ReadonlySet<string>;
  boosters: ReadonlySet<string>;
  dampers: ReadonlySet<string>;
  contrasts: ReadonlySet<string>;
}

const grammars: Readonly<Record<Language, Grammar>> = {
  fr: {
    negators: set("pas jamais rien aucun aucune aucunement guère sans ni nullement"),
    after: set("pas jamais pu guère aucunement"),
    boosters: set(
      "très vraiment tellement trop super ben extrêmement hyper full si totalement complètement absolument bien fort énormément beaucoup vrm tres ultra méchant tout",
    ),
    dampers: set("peu légèrement presque plutôt assez"),
    contrasts: set("mais cependant pourtant toutefois"),
  },
  en: {
    negators: set(
      "not no never without cannot nothing hardly barely neither nor isnt dont doesnt didnt wasnt arent wont cant ain",
    ),
    after: set(""),
    boosters: set("very really so extremely totally absolutely too incredibly completely super such truly highly"),
    dampers: set("bit somewhat slightly rather fairly little"),
    contrasts: set("but however although"),
  },
};

const reach = 3;

/** What a feeling weighs with the words around it, and the tokens (both included) that say so. */
export interface Modified {
  weight: number;
  from: number;
  to: number;
}

/** How the words around a feeling change it; a negated weakness is a small compliment, a negated compliment a reproach. */
export function modified(weight: number, tokens: readonly Token[], at: number, language: Language): Modified {
  const grammar = grammars[language];
  const before = clauseBefore(tokens, at);
  const strengthened = weight * strength(before, grammar) * shout(tokens[at]);
  const negated = weight > 0 ? -0.8 * weight : -0.45 * weight;
  if (isNegatedAfter(before, tokens[at + 1], grammar)) return { weight: negated, from: at, to: at + 1 };
  const negator = before.findIndex((_, index) => isNegator(before, index, grammar, language));
  if (negator < 0) return { weight: strengthened, from: at, to: at };
  return { weight: negated, from: at - 1 - negator, to: at };
}

/** Up to three words before, nearest first, stopping at a comma or a contrast. */
function clauseBefore(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let index = at - 1; index >= 0 && words.length < reach; index -= 1) {
    const token = tokens[index];
    if (!token || token.kind !== "word" || isContrast(token)) break;
    words.push(token.form);
  }
  return words;
}

function isNegatedAfter(before: string[], next: Token | undefined, grammar: Grammar): boolean {
  if (next?.kind !== "word") return false;
  return grammar.after.has(next.form) || (next.form === "plus" && before.includes("n"));
}

function isNegator(before: string[], index: number, grammar: Grammar, language: Language): boolean {
  const [next, form = "", previous = ""] = [before[index - 1], before[index], before[index + 1]];
  // « pas mal bon » strengthens; « ne … plus » denies, « plus rapide » compares; « n't » is read as two words.
  if (form === "pas" && next === "mal") return false;
  if (grammar.negators.has(form)) return true;
  if (language === "fr") return form === "plus" && (before.includes("n") || before.includes("ne"));
  return form === "t" && previous.endsWith("n");
}

function strength(before: string[], grammar: Grammar): number {
  const near = before.slice(0, 2);
  const boost = near.some((form) => grammar.boosters.has(form)) ? 1.4 : 1;
  return near.some((form) => grammar.dampers.has(form)) ? boost * 0.6 : boost;
}

const shout = (token: Token | undefined): number =>
  token && token.written.length > 2 && /^\p{Lu}+$/u.test(token.written) ? 1.3 : 1;

export function isContrast(token: Token): boolean {
  return grammars.fr.contrasts.has(token.form) || grammars.en.contrasts.has(token.form);
}
