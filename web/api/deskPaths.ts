import { z } from "zod";
import { deskAnswerSchema, deskCaseSchema, deskMessageSchema, queuedLetterSchema } from "../../contracts/desk.ts";

interface Described {
  json: (schema: z.ZodType) => object;
  problem: object;
}

/** The addresses of the counter and the post in the OpenAPI document. */
export function deskPaths({ json, problem }: Described): object {
  const inPath = (...names: string[]) =>
    names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  const ok = (schema: z.ZodType) => ({ description: "OK", ...json(schema) });
  const refused = { 401: problem, 403: problem };
  return {
    "/api/v1/desk/messages": {
      post: {
        summary: "Record a visit at the counter or a letter; the case comes back with what is proposed",
        requestBody: json(deskMessageSchema),
        responses: { 200: ok(deskCaseSchema), 400: problem, ...refused },
      },
    },
    "/api/v1/desk/cases/{channel}/{caseId}": {
      get: {
        summary: "A case: what came, what was proposed, what was answered",
        parameters: inPath("channel", "caseId"),
        responses: { 200: ok(deskCaseSchema), 404: problem, ...refused },
      },
      delete: {
        summary: "Erase a case, its answers and its letters (managers); requests opened from it stay",
        parameters: inPath("channel", "caseId"),
        responses: { 204: { description: "Done" }, 404: problem, ...refused },
      },
    },
    "/api/v1/desk/cases/{channel}/{caseId}/answers": {
      post: {
        summary: "Record what the agent answered; a letter joins the print queue",
        parameters: inPath("channel", "caseId"),
        requestBody: json(deskAnswerSchema),
        responses: { 200: ok(deskCaseSchema), 400: problem, 404: problem, ...refused },
      },
    },
    "/api/v1/desk/letters": {
      get: {
        summary: "The print queue, then the letters printed",
        responses: { 200: ok(z.object({ letters: z.array(queuedLetterSchema) })), ...refused },
      },
    },
    "/api/v1/desk/letters/{id}/pdf": {
      get: {
        summary: "A letter, to print",
        parameters: inPath("id"),
        responses: { 200: { description: "PDF", content: { "application/pdf": {} } }, 404: problem, ...refused },
      },
    },
    "/api/v1/desk/letters/{id}/printed": {
      post: {
        summary: "A letter was printed",
        parameters: inPath("id"),
        responses: { 204: { description: "Done" }, 404: problem, ...refused },
      },
    },
  };
}
