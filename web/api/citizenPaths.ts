import type { z } from "zod";
import { citizenBriefSchema } from "../../contracts/assist.ts";
import { citizenLookupSchema, citizensFoundSchema } from "../../contracts/citizenLookup.ts";
import { citizenQuerySchema } from "./citizens.ts";

interface Described {
  json: (schema: z.ZodType) => object;
  parametersOf: (schema: z.ZodObject) => object[];
  problem: object;
}

/** The look-up of citizens in the OpenAPI document. */
export function citizenPaths({ json, parametersOf, problem }: Described): object {
  const refused = { 400: problem, 401: problem, 403: problem };
  return {
    "/api/v1/citizens": {
      get: {
        summary:
          "People who answer to parts of a name, number, e-mail or address; at most twenty, by the least that tells them apart",
        parameters: parametersOf(citizenLookupSchema),
        responses: { 200: { description: "OK", ...json(citizensFoundSchema) }, ...refused, 429: problem },
      },
    },
    "/api/v1/citizens/{id}": {
      get: {
        summary: "One person: the record once they are verified, and before it the two questions to ask",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          ...parametersOf(citizenQuerySchema),
        ],
        responses: { 200: { description: "OK", ...json(citizenBriefSchema) }, ...refused, 404: problem },
      },
    },
  };
}
