import { fold } from "../../contracts/fold.ts";
import type { Language } from "../../contracts/language.ts";
import type { Params } from "../../flows/index.ts";
import { sourceText } from "../compose/sourceText.ts";
import { formatText, informationTexts } from "../texts/index.ts";
import { resultOf, textOf, wordsOf, type Action } from "./action.ts";

/** The age that stands for a reader, by the answer to "for whom" or by the person who was named. */
const readerAges: Readonly<Record<string, number>> = {
  small: 4,
  young: 7,
  tween: 10,
  teen: 15,
  adult: 30,
  baby: 3,
  self: 30,
  mother: 45,
  father: 45,
  parents: 45,
  grandmother: 70,
  grandfather: 70,
  senior: 70,
  spouse: 40,
  friend: 30,
};

/** Genres by the words that ask for them; the first that is said. */
const genres: readonly (readonly [string, RegExp])[] = [
  [
    "mystery",
    /\b(?:polars?|polici\w+|enquetes?|meurtres?|thrillers?|suspense|myster\w+|crime|detective|penny|gamache)\b/,
  ],
  ["comic", /\b(?:bd|bandes? dessinees?|comics?|graphic novels?|mangas?|agent jean)\b/],
  ["picture-book", /\b(?:albums?|livres? d.images|picture books?|histoires? avant le dodo|bedtime)\b/],
  [
    "fantasy",
    /\b(?:fantas\w+|science-? ?fiction|sci-?fi|magie|dragons?|harry potter|horreur|horror|fantomes?|ghosts?)\b/,
  ],
  [
    "true-life",
    /\b(?:biograph\w+|vecu|histoires? vraies?|true stor\w+|memoirs?|recits?|temoignages?|documentaires?)\b/,
  ],
  ["novel", /\b(?:romans?|novels?|fiction|litterature)\b/],
];

/** What the words already say of the reader, the genre and the language: that is not asked again. */
export const readBookWish: Action = async (work, { slots }) => {
  const text = fold(`${wordsOf(work, slots)} ${work.text}`);
  const genre = genres.find(([, said]) => said.test(text))?.[0];
  const age =
    ageOf(slots) ??
    (/\b(?:toddlers?|tout[- ]petits?|preschoolers?|maternelle)\b/.test(text) ? readerAges["small"] : undefined);
  return {
    work,
    result: resultOf({
      ...(genre ? { genre } : {}),
      ...(age === undefined ? {} : { age }),
      language: languageOf(text, work.state.language),
    }),
  };
};

/** Prize-winning titles with why and since when it is known; never whether they are on a shelf. */
export const suggestBooks: Action = async (work, { slots, results }, parts) => {
  const heard = results["answer"] ?? {};
  const language = heard["language"] === "en" ? "en" : "fr";
  const age = ageOf(slots) ?? (typeof heard["age"] === "number" ? heard["age"] : undefined);
  const genre = textOf(slots["genre"]) ?? textOf(heard["genre"]);
  const books = parts.information.books({
    language,
    ...(age === undefined ? {} : { age }),
    ...(genre ? { genre } : {}),
  });
  const lines = books.map(({ title, author, why, prize, source }) =>
    formatText(informationTexts.book, work.state.language, {
      title,
      author,
      vowel: String(/^[aeiouyh]/.test(fold(author))),
      why: why[work.state.language],
      prize: prize[work.state.language],
      source: sourceText(source, work.state.language),
    }),
  );
  return { work, result: resultOf({ count: books.length, lines: lines.join("\n") }) };
};

function ageOf(slots: Params): number | undefined {
  const age = [slots["age"] ?? []].flat()[0];
  if (typeof age === "number") return age;
  const who = textOf(slots["reader"]) ?? String([slots["person"] ?? []].flat()[0] ?? "");
  return readerAges[who];
}

function languageOf(folded: string, spoken: Language): Language {
  if (/\b(?:en anglais|in english|english (?:book|novel)s?)\b/.test(folded)) return "en";
  return /\b(?:en francais|in french|french (?:book|novel)s?|learning french)\b/.test(folded) ? "fr" : spoken;
}
