import express from "express";
import request from "supertest";
import { expect, it } from "vitest";
import type { Suggestion } from "../../../contracts/search.ts";
import { createSuggestRouter } from "../../../web/api/suggest.ts";

const asked: unknown[] = [];
const app = express().use(
  "/api/v1",
  createSuggestRouter({
    knowledge: {
      suggest: (typed, options): Suggestion[] => {
        asked.push({ typed, ...options });
        return [{ text: "Natation", language: "fr", kind: "topic" }];
      },
    },
    now: () => new Date("2024-11-13T15:00:00Z"),
  }),
);

it("gives suggestions for what is typed, kept nowhere", async () => {
  const { status, body, headers } = await request(app).get("/api/v1/suggest").query({ q: "nat", lang: "en", limit: 3 });
  expect([status, body]).toEqual([200, { suggestions: [{ text: "Natation", language: "fr", kind: "topic" }] }]);
  expect(headers["cache-control"]).toBe("no-store");
  expect(asked.at(-1)).toEqual({ typed: "nat", language: "en", limit: 3, now: new Date("2024-11-13T15:00:00Z") });
});

it("is in French, eight at most, when nothing else is asked", async () => {
  await request(app).get("/api/v1/suggest").query({ q: "" });
  expect(asked.at(-1)).toMatchObject({ language: "fr", limit: 8 });
});

it.each([[{}], [{ q: "x".repeat(101) }], [{ q: "a", lang: "de" }], [{ q: "a", limit: 21 }], [{ q: ["a", "b"] }]])(
  "refuses %j",
  async (query) => {
    const { status, body } = await request(app).get("/api/v1/suggest").query(query);
    expect([status, body.code]).toEqual([400, "invalid_request"]);
  },
);
