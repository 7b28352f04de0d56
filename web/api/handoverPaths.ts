import { z } from "zod";
import { assistViewSchema, feedbackSchema } from "../../contracts/assist.ts";
import { assistSearchSchema, handoverListSchema } from "../../contracts/assistLists.ts";
import { wrapUpSchema } from "../../contracts/calls.ts";
import { presenceSchema } from "../../contracts/handover.ts";
import { wrappedSchema } from "./callPaths.ts";
import { actSchema } from "./calls.ts";
import { transferSchema, wordsSchema } from "./handoverMoves.ts";

interface Described {
  json: (schema: z.ZodType) => object;
  problem: object;
}

/** The addresses of the queue in the OpenAPI document. */
export function handoverPaths({ json, problem }: Described): object {
  const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } }];
  const ok = (schema: z.ZodType) => ({ description: "OK", ...json(schema) });
  const events = (what: string) => ({ description: what, content: { "text/event-stream": {} } });
  const done = { description: "Done" };
  const refused = { 401: problem, 403: problem };
  const one = { ...refused, 404: problem };
  const status = { name: "status", in: "query", schema: { enum: ["waiting", "owned", "returned", "closed"] } };
  const move = (summary: string) => ({
    post: { summary, parameters, responses: { 204: done, 409: problem, ...one } },
  });
  return {
    "/api/v1/handovers": {
      get: {
        summary: "Conversations given to a person that wait or are owned, in the order they are due",
        parameters: [status],
        responses: { 200: ok(handoverListSchema), 400: problem, ...refused },
      },
    },
    "/api/v1/handovers/events": {
      get: { summary: "The same list, sent whole at each change", responses: { 200: events("Lists"), ...refused } },
    },
    "/api/v1/handovers/{id}": {
      get: { summary: "One as its agent sees it", parameters, responses: { 200: ok(assistViewSchema), ...one } },
    },
    "/api/v1/handovers/{id}/assist": {
      get: {
        summary: "The same view, sent whole at each change; the id of an event is its version",
        parameters,
        responses: { 200: events("AssistView"), ...one },
      },
    },
    "/api/v1/handovers/{id}/search": {
      get: {
        summary: "The search box of the panel",
        parameters: [...parameters, { name: "q", in: "query", required: true, schema: { type: "string" } }],
        responses: { 200: ok(assistSearchSchema), 400: problem, ...one },
      },
    },
    "/api/v1/handovers/{id}/claim": move("Take a conversation that waits; of two who do, one is told no"),
    "/api/v1/handovers/{id}/take-over": move("Take a conversation from whoever has it: supervisors"),
    "/api/v1/handovers/{id}/give-back": move("The assistant answers again"),
    "/api/v1/handovers/{id}/close": move("End it; the assistant answers what comes next"),
    "/api/v1/handovers/{id}/transfer": {
      post: {
        summary: "To another agent, or back to the queue, in another language if given",
        parameters,
        requestBody: json(transferSchema),
        responses: { 204: done, 400: problem, 409: problem, ...one },
      },
    },
    "/api/v1/handovers/{id}/messages": {
      post: {
        summary: "What its agent writes to the citizen, on their channel; once by messageId",
        parameters,
        requestBody: json(wordsSchema),
        responses: {
          200: { description: "Said before" },
          201: { description: "Said" },
          400: problem,
          409: problem,
          ...one,
        },
      },
    },
    "/api/v1/handovers/{id}/acts": {
      post: {
        summary: "The citizen answered both questions right",
        parameters,
        requestBody: json(actSchema),
        responses: { 200: ok(z.object({ result: z.literal("done") })), 400: problem, 409: problem, ...one },
      },
    },
    "/api/v1/handovers/{id}/wrap-up": {
      post: {
        summary: "Its end: note, code and, when asked, the request, at once; sent twice, written once",
        parameters,
        requestBody: json(wrapUpSchema),
        responses: { 200: ok(wrappedSchema), 201: ok(wrappedSchema), 400: problem, 409: problem, ...one },
      },
    },
    "/api/v1/handovers/{id}/feedback": {
      post: {
        summary: "What the agent did with a suggestion",
        parameters,
        requestBody: json(feedbackSchema),
        responses: { 204: done, 400: problem, ...one },
      },
    },
    "/api/v1/presence": {
      get: { summary: "Whether one takes conversations", responses: { 200: ok(presenceSchema), ...refused } },
      post: {
        summary: "Say whether one takes conversations, and in which languages",
        requestBody: json(presenceSchema),
        responses: { 200: ok(presenceSchema), 400: problem, ...refused },
      },
    },
  };
}
