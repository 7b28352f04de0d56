import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { z } from "zod";
import { createMemoryEngine } from "../memoryEngine.ts";
import { startWebchat } from "./server.ts";

// Microsoft's own description of Direct Line 3.0, kept beside the repository and not in it.
const path = join(import.meta.dirname, "../../../../shared/data/api-specs/directline/directline-3.0.json");
const described = existsSync(path);
if (!described)
  process.stdout.write("Direct Line's OpenAPI description is absent: response bodies are not checked against it\n");

const specificationSchema = z.looseObject({ definitions: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** A check of one definition. Unknown fields are refused: what we invent must be in `channelData`. */
function definition(name: string): (body: unknown) => string[] {
  const { definitions } = specificationSchema.parse(JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, "")));
  const closed = Object.fromEntries(
    Object.entries(definitions).map(([key, value]) => [key, z.record(z.string(), z.unknown()).parse(close(value))]),
  );
  const ajv = new Ajv({
    strict: false,
    formats: { "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, int32: true, double: true },
  });
  const validate = ajv.compile({ definitions: closed, $ref: `#/definitions/${name}` });
  return (body) =>
    validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}

// The description is generated from .NET, where a bare `object` is anything, text and lists too.
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  const fields = z.record(z.string(), z.unknown()).safeParse(schema);
  if (!fields.success) return schema;
  if (fields.data["type"] === "object" && !fields.data["properties"] && !fields.data["additionalProperties"]) return {};
  const inner = Object.fromEntries(Object.entries(fields.data).map(([key, value]) => [key, close(value)]));
  return inner["properties"] && !inner["additionalProperties"] ? { ...inner, additionalProperties: false } : inner;
}

const choice = { label: "Voir plus", text: "Voir plus", value: { do: "more" } };
const card = {
  offeringId: "o1",
  kind: "activity",
  title: "Natation",
  lang: "fr" as const,
  summary: "Cours de groupe",
  facts: [{ name: "place", label: "Lieu", value: "Piscine" }],
  reasons: ["6 ans"],
  url: "https://laval.example/o1",
  choices: [choice, { label: "Non", text: "non" }],
};

it.skipIf(!described)("answers in the shapes of Direct Line's description", async () => {
  const conversation = definition("Conversation");
  const chat = await startWebchat({}, createMemoryEngine({ reply: () => ({ cards: [card], choices: card.choices }) }));
  const started = await chat.request("POST", "/conversations");
  const { conversationId, token } = await chat.start();
  const headers = { authorization: `Bearer ${token}` };
  expect(conversation(started.body)).toEqual([]);
  expect(conversation((await chat.request("POST", "/tokens/generate")).body)).toEqual([]);
  expect(conversation((await chat.request("POST", "/tokens/refresh", { headers })).body)).toEqual([]);
  expect(conversation((await chat.request("GET", `/conversations/${conversationId}?watermark=0`)).body)).toEqual([]);
  const body = { type: "message", text: "bonjour", value: [1], channelData: { clientActivityID: "a" } };
  const posted = await chat.request("POST", `/conversations/${conversationId}/activities`, { body });
  expect(definition("ResourceResponse")(posted.body)).toEqual([]);
  const set = await chat.history(conversationId);
  expect(set.activities).toHaveLength(2);
  expect(definition("ActivitySet")(set)).toEqual([]);
  expect(
    definition("HeroCard")(
      z.looseObject({ attachments: z.array(z.object({ content: z.unknown() })) }).parse(set.activities[1])
        .attachments[0]?.content,
    ),
  ).toEqual([]);
  expect(definition("ErrorResponse")((await chat.request("GET", "/conversations/x")).body)).toEqual([]);
});

it.skipIf(!described)("and the check can fail", () => {
  expect(definition("ActivitySet")({ activities: [{ type: "message", invented: 1 }] })).not.toEqual([]);
  expect(definition("Conversation")({ conversationId: 7 })).not.toEqual([]);
});
