import { beforeAll, describe, expect, it } from "vitest";
import { locatePlace } from "../../../bot/actions/locatePlace.ts";
import type { Knowledge } from "../../../contracts/search.ts";
import type { ActionCall } from "../../../bot/actions/action.ts";
import { demonstrationKnowledge, memoryParts } from "../support/memoryStage.ts";
import { workOf } from "../support/work.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await demonstrationKnowledge(new Date("2024-11-01T14:00:00Z"));
});

async function locate(where: string, tries = 0) {
  const parts = memoryParts({ knowledge });
  const call: ActionCall = {
    kind: "do",
    flow: "request_service",
    step: "place",
    action: "locate_place",
    args: {},
    slots: { where },
    results: tries > 0 ? { place: { tries } } : {},
  };
  const { result } = await locatePlace(workOf(), call, parts);
  return result;
}

describe("where the City may be sent", () => {
  it.each([
    "12 rue Edgar",
    "123, boulevard des Laurentides",
    "coin Cartier et des Laurentides",
    "boul. de Terrebonne, près du pont",
    "1 place du Souvenir H7V 1W7",
    "12 main street",
  ])("« %s » is a place", async (where) => {
    expect((await locate(where)).data).toMatchObject({ status: "inside", label: where });
  });

  it("a facility is known by its name, with its point", async () => {
    const { data, fill } = await locate("parc du moulin");
    expect(data).toMatchObject({ status: "inside", lat: expect.closeTo(45.6, 0), lon: expect.closeTo(-73.7, 0) });
    expect(fill?.["where"]).toMatch(/Moulin/i);
  });

  it.each(["12 rue Sherbrooke à Montréal", "9 Main Street, Terrebonne", "12 rue Edgar H2X 1Y4"])(
    "« %s » is another municipality’s",
    async (where) => {
      expect(await locate(where)).toMatchObject({ data: { status: "outside" }, forget: ["where"] });
    },
  );

  it.each(["dans ma rue", "Chomedey", "près de chez moi"])("« %s » is not precise enough", async (where) => {
    expect(await locate(where)).toMatchObject({ data: { status: "unclear" }, forget: ["where"] });
  });

  it("after three tries what is written is taken as it is", async () => {
    expect(await locate("derrière l’ancien dépanneur", 2)).toMatchObject({ data: { status: "inside", tries: 3 } });
  });
});
