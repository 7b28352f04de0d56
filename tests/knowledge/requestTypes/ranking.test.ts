import { beforeAll, describe, expect, it } from "vitest";
import { createEmbeddings, createRequestTypes } from "../../../knowledge/index.ts";
import type { RequestTypes } from "../../../contracts/requestType.ts";
import { readDescriptions } from "./readDescriptions.ts";

let types: RequestTypes;
beforeAll(async () => {
  types = createRequestTypes({ embeddings: await createEmbeddings({ provider: "builtin" }) });
});

const said = (...texts: string[]) => texts.map((text, at) => ({ lineId: `u${at + 1}`, text }));
const codes = async (...texts: string[]) => (await types.propose(said(...texts), "fr")).map(({ code }) => code);

describe("what is proposed for a call", () => {
  it("is the type whose way of saying it was, in either language", async () => {
    expect((await codes("allô oui, mes vidanges ont pas été ramassées à matin"))[0]).toBe("COL-001");
    expect((await codes("hi, the street light is burned out in front of my place"))[0]).toBe("ECL-001");
  });

  it("is read without accents, with slips and inflected", async () => {
    expect(await codes("mes ordures non ramassees")).toContain("COL-001");
    expect(await codes("le lampadere est eteint")).toContain("ECL-001");
    expect(await codes("deneiger mon trottoir")).toContain("DEN-002");
  });

  it("is nothing when nothing was said that tells", async () => {
    expect(await types.propose([], "fr")).toEqual([]);
    expect(await codes("", "…", "euh")).toEqual([]);
  });

  it("is not drawn away by greetings, addresses and thanks", async () => {
    const alone = (await codes("le panneau d’arrêt est tombé"))[0];
    const call = [
      "bonjour madame",
      "le panneau d’arrêt est tombé",
      "au 1250 rue des Érables",
      "oui c’est ça",
      "merci bonne journée",
    ];
    expect(alone).toBe("VOI-006");
    expect((await codes(...call))[0]).toBe(alone);
  });

  it.each([
    "quatre cinq zéro cinq cinq cinq zéro un neuf neuf",
    "au quatre-vingt-huit avenue des Perron h sept h deux b un",
    "sur la rue Cartier au coin du boulevard des Laurentides",
    "ok merci d’avoir pris le temps c’est gentil",
    "thank you so much goodbye",
  ])("stays with the matter at « %s »", async (last) => {
    const asked = "bonjour y’a un gros arbre qui penche j’ai ben peur qu’il tombe sur la maison";
    expect((await codes(asked, last))[0]).toBe("ARB-001");
  });

  it("says more as the citizen does", async () => {
    expect((await codes("c’est pour mon bac", "la roue est cassée"))[0]).toBe("COL-006");
  });

  it("has the matter spoken of last first, and the others", async () => {
    const found = await codes(
      "bonjour, le recyclage est pas passé chez nous ce matin",
      "oui le bac bleu est encore plein",
      "pis j’avais une autre question, je veux contester mon ticket de stationnement",
    );
    expect(found[0]).toBe("COU-002");
    expect(found).toContain("COL-002");
  });

  it("gives as many as are asked for, each once", async () => {
    const five = await types.propose(said("il y a un trou dans la rue"), "fr", 5);
    expect(new Set(five.map(({ code }) => code)).size).toBe(5);
    expect(await types.propose(said("il y a un trou dans la rue"), "fr", 1)).toHaveLength(1);
  });

  it("says the same each time, whatever was asked before", async () => {
    const first = await types.propose(said("mon eau est brune", "depuis hier"), "fr");
    await types.propose(said("je veux un permis de piscine"), "fr");
    expect(await types.propose(said("mon eau est brune", "depuis hier"), "fr")).toEqual(first);
  });

  it("decides by the words alone when the embeddings do not answer", async () => {
    const silent = {
      embedQuery: () => Promise.reject(new Error("down")),
      embedDocuments: () => Promise.reject(new Error("down")),
    };
    const [first] = await createRequestTypes({ embeddings: silent }).propose(
      said("un nid de poule devant chez nous"),
      "fr",
    );
    expect(first?.code).toBe("VOI-001");
  });
});

describe("the words behind it", () => {
  it("are words of the lines, those that tell", async () => {
    const texts = said("bonjour", "mon chien est perdu depuis hier soir");
    const [first] = await types.propose(texts, "fr");
    const words = first?.evidence.map(({ lineId, start, end }) =>
      texts.find((one) => one.lineId === lineId)?.text.slice(start, end),
    );
    expect(words?.join(" ")).toMatch(/chien/);
    expect(words?.join(" ")).not.toMatch(/bonjour|depuis/);
  });

  it("stand inside their lines, in order and apart, for every description", async () => {
    for (const { text } of readDescriptions("descriptions"))
      for (const { evidence, score } of await types.propose([{ lineId: "a", text }], "fr")) {
        expect(evidence.length).toBeGreaterThan(0);
        let last = -1;
        for (const { lineId, start, end } of evidence) {
          expect(lineId).toBe("a");
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
  });
});

/** Two descriptions in one call, among what is said in any; of those whose code comes first when said alone. */
async function callsOfTwo(announced: boolean) {
  const described = readDescriptions("descriptions");
  const known: typeof described = [];
  for (const one of described) if ((await codes(one.text))[0] === one.code) known.push(one);
  const pairs = known.flatMap((first, at) => {
    const next = known[(at + 7) % known.length];
    return next && next.lang === first.lang && next.code.slice(0, 3) !== first.code.slice(0, 3)
      ? [{ first, next }]
      : [];
  });
  return Promise.all(
    pairs.map(async ({ first, next }) => {
      const turn = first.lang === "fr" ? "pis j’avais aussi autre chose " : "oh and also ";
      const last = `${announced ? turn : ""}${next.text}`;
      const found = await codes(
        "bonjour madame",
        first.text,
        "oui au 1250 boulevard Cartier",
        last,
        "oui c’est ça merci",
      );
      return { lastFirst: found[0] === next.code, both: found.includes(first.code) };
    }),
  );
}

describe.each([true, false])("two matters in a call, announced: %s", (announced) => {
  it("the last one's code is first, the other's is there, more than eight times in ten", async () => {
    const found = await callsOfTwo(announced);
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(({ lastFirst }) => lastFirst).length / found.length).toBeGreaterThan(0.85);
    expect(found.filter(({ both }) => both).length / found.length).toBeGreaterThan(0.85);
  });
});

describe("on short descriptions in other words than the list's", () => {
  const proposed = () =>
    Promise.all(
      readDescriptions("descriptions").map(async ({ text, lang, code }) => {
        const found = await types.propose([{ lineId: "a", text }], lang);
        return found.map((one) => ({ score: one.score, right: one.code === code }));
      }),
    );

  it("the code is among the three of nine in ten", async () => {
    const found = await proposed();
    expect(found).toHaveLength(100);
    expect(found.filter((three) => three.some(({ right }) => right)).length).toBeGreaterThanOrEqual(90);
  });

  it("a high score is nearly always right, and a low one rarely", async () => {
    const all = (await proposed()).flat();
    const shareOf = (some: typeof all) => some.filter(({ right }) => right).length / some.length;
    const [high, low] = [all.filter(({ score }) => score >= 0.75), all.filter(({ score }) => score < 0.1)];
    expect(high.length).toBeGreaterThanOrEqual(25);
    expect(shareOf(high)).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(low)).toBeLessThanOrEqual(0.1);
  });
});
