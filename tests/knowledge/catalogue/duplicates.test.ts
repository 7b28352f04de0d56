import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offeringSchema } from "../../../contracts/offering.ts";
import { components } from "../../../knowledge/catalogue/components.ts";
import { findDuplicates } from "../../../knowledge/catalogue/index.ts";
import { jaccard, shinglesOf } from "../../../knowledge/catalogue/shingles.ts";
import { similarPairs } from "../../../knowledge/catalogue/similarPairs.ts";

const offering = (id: string, title: string, text: string, source = "a") =>
  offeringSchema.parse({ id, source, kind: "activity", title: { fr: title }, summary: { fr: text } });
const show = "Ce spectacle de marionnettes raconte le voyage d'un hérisson qui cherche la mer et trouve des amis.";
const groupsOf = async (...offerings: ReturnType<typeof offering>[]) =>
  (await findDuplicates(offerings)).map(({ offeringId, group }) => [offeringId, group]);

describe("near copies", () => {
  it("are found across organisms and places, with the likeness kept", async () => {
    const [city, partner] = [
      offering("a", "Le hérisson au parc Chopin", show),
      offering("b", "Le hérisson au parc Labelle", show, "theatre"),
    ];
    const other = offering("c", "Zumba au parc Chopin", "Bougez au son de musiques entraînantes avec une professeure.");
    expect(await findDuplicates([city, partner, other])).toEqual([
      { offeringId: "a", group: "a", nearest: "b", likeness: 1 },
      { offeringId: "b", group: "a", nearest: "a", likeness: 1 },
    ]);
  });

  it.each([
    ["two films of one series", "Cinéma en plein air : King", "Cinéma en plein air : Migration"],
    ["two parts of one course", "Histoire de Laval, partie 1", "Histoire de Laval, partie 2"],
    ["two dated assemblies", "Assemblée publique du 3 août", "Assemblée publique du 25 août"],
    ["the young and the old", "Battle de danse junior avec 7Starr", "Battle de danse senior avec 7Starr"],
  ])("are not %s, whatever they share", async (_name, first, second) => {
    expect(await groupsOf(offering("a", first, show), offering("b", second, show))).toEqual([]);
  });

  it("one title may add to the other: a mark, a public", async () => {
    expect(
      await groupsOf(
        offering("a", "Le hérisson voyageur", show),
        offering("b", "Le hérisson voyageur, scolaire", show),
      ),
    ).toHaveLength(2);
  });
});

describe("MinHash", () => {
  const word = fc.constantFrom(
    "parc",
    "danse",
    "conte",
    "soccer",
    "été",
    "ados",
    "atelier",
    "libre",
    "samedi",
    "chant",
  );
  it("proposes what exact Jaccard finds, and nothing that it refuses", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(word, { minLength: 4, maxLength: 14 }).map((words) => words.join(" ")),
          { maxLength: 12 },
        ),
        (texts) => {
          const found = similarPairs(texts, 0.9).map(({ first, second }) => `${first} ${second}`);
          const exact = texts.flatMap((a, first) =>
            texts.flatMap((b, second) =>
              second > first && jaccard(shinglesOf(a), shinglesOf(b)) >= 0.9 ? [`${first} ${second}`] : [],
            ),
          );
          // Both go through the positions in order.
          expect(found).toEqual(exact);
        },
      ),
    );
  });
});

describe("groups", () => {
  it("follow links of links, and are named by the smallest", () => {
    expect(
      components(6, [
        { first: 4, second: 5 },
        { first: 1, second: 2 },
        { first: 2, second: 4 },
      ]),
    ).toEqual([0, 1, 1, 3, 1, 1]);
  });
});
