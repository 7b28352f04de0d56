import { z } from "zod";
import { assistViewSchema, feedbackSchema } from "../../contracts/assist.ts";
import { assistSearchSchema, callListSchema } from "../../contracts/assistLists.ts";
import { utteranceSchema } from "../../contracts/call.ts";
import { callStartSchema, wrapUpSchema } from "../../contracts/calls.ts";
import { MOST_UTTERANCES, refusedUtteranceSchema } from "../../contracts/utteranceBatch.ts";
import { actSchema, assignSchema } from "./calls.ts";

interface Described {
  json: (schema: z.ZodType) => object;
  problem: object;
}

const begunSchema = z.object({ id: z.string(), status: z.string(), startedAt: z.iso.datetime() });
export const wrappedSchema = z.object({
  code: z.string(),
  note: z.string().optional(),
  requestNumber: z.string().optional(),
  by: z.string(),
  at: z.iso.datetime(),
});
const heardSchema = z.object({ taken: z.number(), changed: z.boolean(), refused: z.array(refusedUtteranceSchema) });
const tellingSchema = z.union([
  utteranceSchema,
  z.object({ utterances: z.array(utteranceSchema).min(1).max(MOST_UTTERANCES) }),
]);

/** The addresses of calls in the OpenAPI document. */
export function callPaths({ json, problem }: Described): object {
  const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
  const ok = (schema: z.ZodType) => ({ description: "OK", ...json(schema) });
  const done = { description: "Done" };
  const refused = { 401: problem, 403: problem, 404: problem };
  const security = [{ telephony: [] }, { session: [] }];
  return {
    "/api/v1/calls": {
      get: {
        summary: "Calls not wrapped up, newest first",
        responses: { 200: ok(callListSchema), 401: problem, 403: problem },
      },
      post: {
        summary: "Begin a call; begun again with its id, it is the same one",
        security,
        requestBody: json(callStartSchema),
        responses: { 201: ok(begunSchema), 400: problem, 401: problem, 403: problem },
      },
    },
    "/api/v1/calls/{id}/utterances": {
      post: {
        summary:
          "What was said: one utterance or several; those that cannot be read are told one by one, the others are taken",
        security,
        parameters,
        requestBody: json(tellingSchema),
        responses: { 200: ok(heardSchema), 400: problem, 409: problem, 413: problem, 429: problem, ...refused },
      },
    },
    "/api/v1/calls/{id}/end": {
      post: {
        summary: "The call is over; what comes late is still heard",
        security,
        parameters,
        responses: { 204: done, ...refused },
      },
    },
    "/api/v1/calls/{id}": {
      get: {
        summary: "What the panel shows of a call, now",
        parameters,
        responses: { 200: ok(assistViewSchema), ...refused },
      },
    },
    "/api/v1/calls/{id}/assist": {
      get: {
        summary: "The same as server-sent events, whole at each change; `Last-Event-ID` is its version",
        parameters,
        responses: { 200: { description: "OK", content: { "text/event-stream": {} } }, ...refused },
      },
    },
    "/api/v1/calls/{id}/search": {
      get: {
        summary: "The search box of the panel",
        parameters: [
          ...parameters,
          { name: "q", in: "query", required: true, schema: { type: "string", maxLength: 200 } },
        ],
        responses: { 200: ok(assistSearchSchema), 400: problem, ...refused },
      },
    },
    "/api/v1/calls/{id}/acts": {
      post: {
        summary:
          "What the agent did: verified the caller, chose what is wanted, filled in or confirmed a slot, took a consent",
        parameters,
        requestBody: json(actSchema),
        responses: { 200: ok(z.object({ result: z.enum(["done", "known"]) })), 400: problem, 409: problem, ...refused },
      },
    },
    "/api/v1/calls/{id}/wrap-up": {
      post: {
        summary: "The end of the call: note, code and, when asked, the request, at once; sent twice, written once",
        parameters,
        requestBody: json(wrapUpSchema),
        responses: { 200: ok(wrappedSchema), 201: ok(wrappedSchema), 400: problem, 409: problem, ...refused },
      },
    },
    "/api/v1/calls/{id}/assign": {
      post: {
        summary: "Give the call to an agent",
        parameters,
        requestBody: json(assignSchema),
        responses: { 204: done, 400: problem, ...refused },
      },
    },
    "/api/v1/calls/{id}/feedback": {
      post: {
        summary: "What the agent did with a suggestion",
        parameters,
        requestBody: json(feedbackSchema),
        responses: { 204: done, 400: problem, ...refused },
      },
    },
  };
}
