import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import { fold } from "../../contracts/fold.ts";
import type { Information } from "../../contracts/information.ts";
import type { Facility } from "../../contracts/offering.ts";
import { askAnswers } from "./askAnswers.ts";
import { findPlaces } from "./findPlaces.ts";
import { readAnswers } from "./readAnswers.ts";
import { suggestBooks } from "./suggestBooks.ts";

/**
 * What is known of the city beside its catalogue: sourced answers, places with their hours, prize-winning books.
 * Throws a sentence that names the file and field when a data file is wrong.
 *
 * @example
 * const information = createInformation({ embeddings, facilities });
 * await information.ask("c'est quand les vidanges?"); // { kind: "answer", answer: { id: "garbage", … } }
 */
export function createInformation(parts: {
  embeddings: EmbeddingsInterface;
  facilities: readonly Facility[];
}): Information {
  const answers = readAnswers();
  const byTitle = new Map(
    answers.flatMap(({ answer }) => [answer.title.fr, answer.title.en].map((title) => [fold(title), answer] as const)),
  );
  return {
    ask: askAnswers(answers, parts.embeddings),
    titled: (title) => byTitle.get(fold(title)),
    ...findPlaces(parts.facilities),
    books: suggestBooks(),
  };
}
