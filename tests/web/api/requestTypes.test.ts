import { describe, expect, it } from "vitest";
import { z } from "zod";
import { requestTypeListSchema } from "../../../contracts/assistLists.ts";
import { createEmbeddings, createRequestTypes } from "../../../knowledge/index.ts";
import { useStaffApi } from "./useStaffApi.ts";

const { registry, signedIn } = useStaffApi();

describe("the codes an agent may look for", async () => {
  const requestTypes = createRequestTypes({ embeddings: await createEmbeddings({ provider: "builtin" }) });
  const search = async (query: string) => {
    const browser = await signedIn("agent", { requestTypes });
    const { body } = await browser.get(`/api/v1/request-types?${query}`).expect(200);
    return requestTypeListSchema.parse(body).types;
  };

  it("are found by the beginning of a word of their title, without accents, in either language", async () => {
    expect((await search("q=lampad")).map(({ code }) => code)).toContain("ECL-001");
    expect((await search("q=deneig%20trott")).map(({ code }) => code)[0]).toBe("DEN-002");
    expect((await search("q=poth&lang=en"))[0]?.code).toBe("VOI-001");
  });

  it("are found by their code, and in other words", async () => {
    expect((await search("q=voi-00")).map(({ code }) => code)).toContain("VOI-009");
    expect(
      (await search("q=mes%20vidanges%20ont%20pas%20%C3%A9t%C3%A9%20ramass%C3%A9es")).map(({ code }) => code),
    ).toContain("COL-001");
  });

  it("are shown from the first when nothing was typed yet, as many as asked for", async () => {
    expect(await search("q=")).toHaveLength(12);
    expect(await search("q=&limit=3")).toHaveLength(3);
  });

  it("are refused what is not asked well", async () => {
    const browser = await signedIn("agent", { requestTypes });
    for (const asked of ["limit=0", `q=${"x".repeat(300)}`])
      expect((await browser.get(`/api/v1/request-types?${asked}`)).status).toBe(400);
  });
});

describe("what agents did with suggestions", () => {
  const countsSchema = z.object({ counts: z.array(z.unknown()) });

  it("is counted for managers", async () => {
    const feedback = { suggestionId: "s", part: "reply", verdict: "edited" } as const;
    await registry().feedback.record({ kind: "call", id: "c" }, feedback, "zoe", new Date("2024-11-01T15:00:00Z"));
    const browser = await signedIn("gestion");
    const { body } = await browser.get("/api/v1/assist/feedback?from=2024-11-01&to=2024-11-01").expect(200);
    expect(countsSchema.parse(body).counts).toEqual([
      { day: "2024-11-01", part: "reply", agent: "zoe", used: 0, edited: 1, refused: 0 },
    ]);
  });

  it("needs two days, in order", async () => {
    const browser = await signedIn("gestion");
    for (const asked of ["from=2024-11-02&to=2024-11-01", "from=2024-11-02"])
      expect((await browser.get(`/api/v1/assist/feedback?${asked}`)).status).toBe(400);
  });
});
