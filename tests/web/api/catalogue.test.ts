import { beforeEach, describe, expect, it } from "vitest";
import type { CatalogueEntry } from "../../../contracts/enrichment.ts";
import type { EnrichmentDecision } from "../../../registry/registry.ts";
import { offeringOf } from "../../registry/samples.ts";
import { catalogueWith } from "./catalogueFake.ts";
import { useStaffApi } from "./useStaffApi.ts";

const entry = (id: string): CatalogueEntry => ({
  offering: offeringOf({ id, source: "laval", kind: "activity", title: { fr: `Soccer ${id}` }, ageMin: 6, ageMax: 12 }),
  source: offeringOf({ id, source: "laval", kind: "activity", title: { fr: `Soccer ${id}` } }),
  enrichments: [
    {
      id: "ages",
      field: "ages",
      value: { min: 6, max: 12 },
      words: "6-12 ans",
      part: "title",
      rule: "age-range",
      score: 0.98,
      standing: "applied",
    },
    {
      id: "audiences=child",
      field: "audiences",
      value: "child",
      words: "enfants",
      part: "description",
      rule: "model",
      score: 0.9,
      standing: "refused",
    },
  ],
});

let audited: { actor: string; action: string; detail?: string }[];
let decided: EnrichmentDecision[];

const api = useStaffApi();

async function signedIn(username: string) {
  const registry = {
    ...api.registry(),
    audit: { record: async (done: (typeof audited)[number]) => void audited.push(done) },
    catalogue: catalogueWith([entry("a"), ...Array.from({ length: 30 }, (_, at) => entry(`b${at}`))], decided),
  };
  return api.signedIn(username, { registry });
}

beforeEach(() => {
  audited = [];
  decided = [];
});

describe("the catalogue", () => {
  it.each(["report", "enrichments", "offerings/a/events"])("%s is for managers, not for every agent", async (path) => {
    expect((await (await signedIn("agent")).get(`/api/v1/catalogue/${path}`)).status).toBe(403);
    expect((await (await signedIn("gestion")).get(`/api/v1/catalogue/${path}`)).status).toBe(200);
  });

  it("is reported source by source", async () => {
    const { body } = await (await signedIn("gestion")).get("/api/v1/catalogue/report").expect(200);
    expect(body).toMatchObject({ at: "2024-11-01", sources: [{ source: "laval", offerings: 31, current: 31 }] });
    expect(body.sources[0].completeness.shown).toBeGreaterThan(body.sources[0].completeness.given);
  });

  it("lists what was read, filtered, a page at a time", async () => {
    const browser = await signedIn("gestion");
    const all = await browser.get("/api/v1/catalogue/enrichments?page=3&text=").expect(200);
    expect([all.body.total, all.body.items.length, all.body.page]).toEqual([62, 12, 3]);
    const some = await browser.get("/api/v1/catalogue/enrichments?field=audiences&standing=refused&text=soccer%20A");
    expect(some.body.items).toMatchObject([{ offeringId: "a", standing: "refused", enrichment: { value: "child" } }]);
  });

  it.each(["page=0", "standing=maybe", `text=${"a".repeat(101)}`])(
    "refuses the filter %s with its name",
    async (query) => {
      const answer = await (await signedIn("gestion")).get(`/api/v1/catalogue/enrichments?${query}`).expect(400);
      expect(answer.body.detail).toContain(query.split("=")[0]);
    },
  );
});

describe("a decision", () => {
  const decide = async (username: string, body: object, header = true) => {
    const browser = await signedIn(username);
    const asked = browser.post("/api/v1/catalogue/decisions");
    return (header ? asked.set("x-c360-request", "1") : asked).send(body);
  };
  const refusal = { offeringId: "a", enrichmentId: "ages", action: "refused" };

  it("is taken in the name of who is signed in, and audited", async () => {
    expect((await decide("gestion", { ...refusal, actor: "somebody else" })).status).toBe(204);
    expect(decided).toEqual([{ ...refusal, actor: "gestion" }]);
    expect(audited.at(-1)).toEqual({
      actor: "gestion",
      action: "enrichment_refused",
      subject: "offering:a",
      detail: "ages",
    });
  });

  it("on nothing is not found, and changes nothing", async () => {
    expect((await decide("gestion", { ...refusal, enrichmentId: "price" })).status).toBe(404);
    expect((await decide("gestion", { ...refusal, action: "erased" })).status).toBe(400);
    expect(decided).toEqual([]);
  });

  it("is refused to an agent, and to a page of another site", async () => {
    expect((await decide("agent", refusal)).status).toBe(403);
    expect((await decide("gestion", refusal, false)).status).toBe(403);
    expect(decided).toEqual([]);
  });
});
