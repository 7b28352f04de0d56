import { describe, expect, it } from "vitest";
import { editDistance, tolerance } from "../../../bot/understanding/entities/editDistance.ts";
import { nearWords } from "../../../bot/understanding/entities/nearWords.ts";
import { openPieceTable } from "../../../bot/understanding/classifier/pieceTable.ts";
import { pieceNames } from "../../../bot/understanding/classifier/features.ts";

const words = ["natation", "badminton", "natations", "nation", "bain", "basketball", "baseball", "notation"];
const near = nearWords(words, (word) => word);

describe("words near a written one", () => {
  it.each([
    ["natatoin", ["natation", "natations"]],
    ["notation", ["natation", "natations", "notation"]],
    ["badmintton", ["badminton"]],
    ["bain", ["bain"]],
    ["bainn", []],
    ["xatation", []],
    ["", []],
  ])("%s", (written, expected) => {
    expect(near(written)).toEqual(expected);
  });

  it("leaves out no word that the edits allow", () => {
    const letters = "abnoti".split("");
    const misspelt = words.flatMap((word) =>
      letters.flatMap((letter) =>
        Array.from(word, (_, at) => [
          word.slice(0, at + 1) + letter + word.slice(at + 1),
          word.slice(0, at + 1) + letter + word.slice(at + 2),
          word.slice(0, at + 1) + word.slice(at + 2),
        ]).flat(),
      ),
    );
    for (const written of misspelt) {
      const expected = words.filter((word) => {
        const limit = tolerance(word.length);
        return word[0] === written[0] && editDistance(written, word, limit) <= limit;
      });
      expect(near(written)).toEqual(expected);
    }
  });
});

describe("the table of pieces of words", () => {
  const names = ["w bonjour", ...new Set(pieceNames(["bonjour", "été", "straße", "jour"]))];
  const table = openPieceTable(names);
  const found = (word: string) => {
    const indices: number[] = [];
    table.forEachPiece(word, (_, index) => indices.push(index));
    return indices;
  };

  it.each(["bonjour", "été", "straße", "jour", "toujours", "inconnu", "a"])(
    "finds each piece of « %s » by name",
    (word) => {
      expect(found(word)).toEqual(pieceNames([word]).map((name) => names.indexOf(name)));
    },
  );
});
