import { z } from "zod";
import { feedbackCountSchema, feedbackRangeSchema } from "../../contracts/assistFeedback.ts";
import { requestTypeListSchema } from "../../contracts/assistLists.ts";
import { requestTypesQuerySchema } from "./requestTypes.ts";

interface Described {
  json: (schema: z.ZodType) => object;
  parametersOf: (schema: z.ZodObject) => object[];
  problem: object;
}

/** The codes of the wrap-up and the counts of feedback in the OpenAPI document. */
export function assistPaths({ json, parametersOf, problem }: Described): object {
  const refused = { 400: problem, 401: problem, 403: problem };
  return {
    "/api/v1/request-types": {
      get: {
        summary: "Any of the request types, by code or words, best first",
        parameters: parametersOf(requestTypesQuerySchema),
        responses: { 200: { description: "OK", ...json(requestTypeListSchema) }, ...refused },
      },
    },
    "/api/v1/assist/feedback": {
      get: {
        summary: "What agents did with suggestions of the panel, by day, part and agent",
        parameters: parametersOf(feedbackRangeSchema),
        responses: {
          200: { description: "OK", ...json(z.object({ counts: z.array(feedbackCountSchema) })) },
          ...refused,
        },
      },
    },
  };
}
