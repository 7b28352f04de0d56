import { expect, it } from "vitest";
import { Shelf } from "../../../knowledge/search/ranking/shelf.ts";
import { offering, session } from "./fixtures.ts";

const some = Array.from({ length: 40 }, (_, at) =>
  offering({ id: `o${at}`, title: `Été à l’œuvre n° ${at} 🎨`, sessions: [session(20, "18:30")] }),
);

it.each([1, 3, 40])("gives back every offering as it was, keeping %d as they are", (most) => {
  const shelf = new Shelf(most);
  for (const one of some) shelf.push(one);
  expect(shelf.length).toBe(some.length);
  for (const at of [0, 39, 0, 7, 7, 38, 1]) expect(shelf.at(at)).toEqual(some[at]);
  expect(some.map((_, at) => shelf.at(at))).toEqual(some);
});

it("keeps at hand what was used last", () => {
  const shelf = new Shelf(2);
  for (const one of some) shelf.push(one);
  const used = shelf.at(5);
  shelf.at(6);
  expect(shelf.at(5)).toBe(used);
  shelf.at(7);
  expect(shelf.at(5)).toBe(used);
  shelf.at(8);
  shelf.at(9);
  expect(shelf.at(5)).not.toBe(used);
});

it("holds offerings longer than its chunks", () => {
  const long = offering({ id: "long", description: { fr: "é".repeat(3_000_000) } });
  const shelf = new Shelf(1);
  for (const one of [long, ...some.slice(0, 2)]) shelf.push(one);
  expect(shelf.at(0)).toEqual(long);
  expect(shelf.at(1)).toEqual(some[0]);
});

it("says when it has nothing there", () => {
  expect(() => new Shelf().at(3)).toThrow("has no offering at 3");
});
