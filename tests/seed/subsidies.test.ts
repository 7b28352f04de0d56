import { describe, expect, it } from "vitest";
import type { Offering } from "../../contracts/offering.ts";
import { demonstrationCatalogue } from "../../prisma/seed/index.ts";
import { breaking } from "./readers.ts";

const aidsAt = (day: string) =>
  demonstrationCatalogue(new Date(`${day}T15:00:00Z`)).filter(({ kind }) => kind === "subsidy");
const aid = (programme: string, day = "2024-06-13") =>
  aidsAt(day).find(({ subsidy }) => subsidy?.programme === programme);
const period = (programme: string, day: string) => {
  const { opens, closes } = aid(programme, day)?.subsidy ?? {};
  return [opens, closes];
};

describe("aids", () => {
  it("carry every programme that citizens name, once each", () => {
    const programmes = aidsAt("2024-06-13").map(({ subsidy }) => subsidy?.programme);
    expect(new Set(programmes).size).toBe(programmes.length);
    const named = `arbres don-arbres couches-lavables produits-hygiene-durables baril-eau-pluie composteur chauffage-mazout
      borne-recharge velo-electrique toilette-faible-debit clapet-antiretour toit-vert patrimoine acces-loisirs bourse-athlete
      soutien-organismes adaptation-domicile aide-inondation`;
    expect(programmes).toEqual(expect.arrayContaining(named.split(/\s+/)));
  });

  it("give the trees as the city published them", () => {
    expect(aid("arbres")).toMatchObject({
      demonstration: false,
      organism: "Ville de Laval",
      asOf: "2024-01-01",
      subsidy: { rate: 0.75, maximum: 200, opens: "2024-04-01", closes: "2024-11-30" },
    });
    const conditions = aid("arbres")
      ?.subsidy?.conditions.map(({ text }) => text.fr)
      .join(" ");
    expect(conditions).toContain("au moins 2 m");
    expect(conditions).toContain("1er avril");
    expect(conditions).toContain("30 novembre");
    expect(conditions).toContain("Dix arbres au plus");
  });

  it.each([
    ["produits-hygiene-durables", 50],
    ["baril-eau-pluie", 70],
    ["composteur", 50],
    ["couches-lavables", 200],
  ])("give %s at most %d $, as published", (programme, maximum) => {
    expect(aid(programme)).toMatchObject({ demonstration: false, subsidy: { maximum } });
    expect(aid(programme)?.subsidy?.amount.fr).toContain(`${maximum} $`);
  });

  it("add to what the city published no condition and no paper of ours", () => {
    const published = aidsAt("2024-06-13").filter(({ demonstration }) => !demonstration);
    expect(published).toHaveLength(5);
    const words = published.map(({ subsidy }) => JSON.stringify([subsidy?.conditions, subsidy?.nextStep]));
    expect(words.filter((text) => /facture|photo|preuve|receipt|proof/i.test(text))).toEqual([]);
    const added = published.flatMap(({ subsidy }) => subsidy?.conditions.filter(({ field }) => !field) ?? []);
    expect(added.map(({ text }) => text.fr)).toEqual([
      "Le programme est ouvert du 1er avril au 30 novembre.",
      "L’arbre mesure au moins 2 m de hauteur.",
      "Dix arbres au plus.",
    ]);
  });

  it("say of all the others that they are examples", () => {
    const aids = aidsAt("2024-06-13");
    const marked = ({ demonstration, summary }: Offering) =>
      summary.fr.includes("Exemple de démonstration") === demonstration &&
      summary.en?.includes("Demonstration example") === demonstration;
    expect(breaking(aids, marked)).toEqual([]);
    expect(breaking(aids, ({ demonstration, organism }) => (organism === "Ville de Laval") !== demonstration)).toEqual(
      [],
    );
  });

  it("are proposed, never granted: a person decides", () => {
    for (const { subsidy } of aidsAt("2024-06-13")) {
      expect(subsidy?.nextStep.fr).toMatch(/Une personne de l’équipe étudie votre demande et décide\.$/);
      expect(subsidy?.nextStep.en).toMatch(/A member of the team studies your application and decides\.$/);
    }
  });

  it("name only fields that a record has", () => {
    const fields = aidsAt("2024-06-13").flatMap(({ subsidy }) =>
      subsidy?.conditions.flatMap(({ field }) => field ?? []),
    );
    expect(new Set(fields)).toEqual(new Set(["age", "household", "postalCode"]));
  });

  it("say the same amount in words and in numbers", () => {
    const agrees = ({ subsidy }: Offering) => {
      const words = subsidy?.amount.fr.replace(/(\d) (\d{3})/g, "$1$2") ?? "";
      const maximum = subsidy?.maximum === undefined || words.includes(`${subsidy.maximum} $`);
      return maximum && (subsidy?.rate === undefined || words.includes(`${Math.round(subsidy.rate * 100)} %`));
    };
    expect(breaking(aidsAt("2024-06-13"), agrees)).toEqual([]);
  });
});

describe("the period of an aid", () => {
  it("is the running one until its last day, then the next year's", () => {
    expect(period("arbres", "2026-02-28")).toEqual(["2026-04-01", "2026-11-30"]);
    expect(period("arbres", "2026-11-30")).toEqual(["2026-04-01", "2026-11-30"]);
    expect(period("arbres", "2026-12-01")).toEqual(["2027-04-01", "2027-11-30"]);
  });

  it("is absent when the aid is open all year", () => {
    expect(period("composteur", "2026-02-28")).toEqual([undefined, undefined]);
  });

  it("is never over", () => {
    const days = ["2024-11-01", "2024-06-13", "2026-02-28", "2026-11-23", "2025-12-31", "2028-02-29"];
    const over = days.flatMap((day) =>
      breaking(
        aidsAt(day),
        ({ subsidy }) => (subsidy?.closes ?? "9") >= day && (subsidy?.opens ?? "") <= (subsidy?.closes ?? ""),
      ),
    );
    expect(over).toEqual([]);
  });
});
