import { serviceMeant } from "../search/serviceMeant.ts";
import { resultOf, type Action, wordsOf } from "./action.ts";

/** The service that a caller means, where no list can be read to them: the likeliest kind of request, when it is likely enough. */
export const nameService: Action = async (work, { slots }, parts) => {
  const service = await serviceMeant(wordsOf(work, slots), { language: work.state.language, now: work.now }, parts);
  return {
    work,
    result: resultOf({ found: service !== undefined }, service ? { fill: { service: service.id } } : {}),
  };
};
