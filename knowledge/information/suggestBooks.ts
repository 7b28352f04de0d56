import { z } from "zod";
import type { Book, BooksWanted } from "../../contracts/information.ts";
import { languageSchema } from "../../contracts/language.ts";
import { bilingualSchema, readYaml, sourceSchema } from "./sources.ts";

const bookSchema = z.strictObject({
  title: z.string(),
  author: z.string(),
  language: languageSchema,
  genre: z.enum(["picture-book", "comic", "novel", "mystery", "fantasy", "true-life"]),
  ageMin: z.number().int(),
  ageMax: z.number().int().optional(),
  prize: bilingualSchema,
  why: bilingualSchema,
  source: sourceSchema,
});

const SUGGESTED = 3;
/** Who says nothing of an age is a grown-up looking for themselves. */
const ADULT = 30;

/** At most three prize-winning titles that fit the age and the language, those of the genre first. Never whether they are on a shelf. */
export function suggestBooks(): (wanted: BooksWanted) => Book[] {
  const books = readYaml("books.yaml", z.array(bookSchema)).map(({ ageMax, ...book }): Book =>
    ageMax === undefined ? book : { ...book, ageMax },
  );
  return ({ language, age = ADULT, genre, exclude = [] }) => {
    const fitting = books.filter(
      (book) =>
        book.language === language &&
        book.ageMin <= age &&
        age <= (book.ageMax ?? 120) &&
        !exclude.includes(book.title),
    );
    const ofGenre = fitting.filter((book) => book.genre === genre);
    return [...ofGenre, ...fitting.filter((book) => book.genre !== genre)].slice(0, SUGGESTED);
  };
}
