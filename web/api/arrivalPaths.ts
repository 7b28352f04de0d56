import { z } from "zod";
import { failedArrivalPageSchema, openedArrivalSchema } from "../../contracts/failedArrival.ts";

interface Described {
  json: (schema: z.ZodType) => object;
  problem: object;
}

/** The addresses of failed arrivals in the OpenAPI document. */
export function arrivalPaths({ json, problem }: Described): object {
  const id = { name: "id", in: "path", required: true, schema: { type: "string", pattern: "^\\d{1,18}$" } };
  const state = { name: "state", in: "query", required: true, schema: { type: "string", enum: ["failed"] } };
  const page = { name: "page", in: "query", schema: { type: "integer", minimum: 1, default: 1 } };
  const refused = { 401: problem, 403: problem };
  return {
    "/api/v1/arrivals": {
      get: {
        summary: "What reached us and could not become a turn (a broken mail above all), newest first",
        parameters: [state, page],
        responses: { 200: { description: "OK", ...json(failedArrivalPageSchema) }, 400: problem, ...refused },
      },
    },
    "/api/v1/arrivals/{id}": {
      get: {
        summary: "One of them, as it was written",
        parameters: [id],
        responses: { 200: { description: "OK", ...json(openedArrivalSchema) }, 404: problem, ...refused },
      },
    },
    "/api/v1/arrivals/{id}/retry": {
      post: {
        summary: "Work on it once more",
        parameters: [id],
        responses: { 204: { description: "Due again" }, 404: problem, ...refused },
      },
    },
  };
}
