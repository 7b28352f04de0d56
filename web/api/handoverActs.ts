import type { RequestHandler } from "express";
import type { CitizenDesk } from "../../contracts/citizenDesk.ts";
import type { Handovers } from "../../contracts/handover.ts";
import { actSchema } from "./calls.ts";
import { handoverId } from "./handoverAccess.ts";
import { memberOf } from "./member.ts";
import { sendProblem } from "./problem.ts";

export interface HandoverActsApi {
  handovers: Pick<Handovers, "find" | "changed">;
  citizenDesk: Pick<CitizenDesk, "verifiedByAgent">;
}

/**
 * `POST /handovers/{id}/acts`: the citizen answered both questions right, and is who they say. What is asked of them is read in what they
 * write: the other acts of a call have no place here.
 */
export function handoverActHandler({ handovers, citizenDesk }: HandoverActsApi): RequestHandler {
  return async (request, response) => {
    const act = actSchema.safeParse(request.body);
    if (!act.success) return sendProblem(response, "invalid_request", "act: what was done, with its id");
    if (act.data.act.kind !== "verified")
      return sendProblem(response, "invalid_request", "act: in writing, only `verified` may be said");
    const handover = await handovers.find(handoverId(request));
    const { username: actor } = memberOf(response);
    if (handover?.agent !== actor || handover.status !== "owned")
      return sendProblem(response, "conflict", "only whoever has the conversation verifies who it is with");
    const { citizenId, questions } = act.data.act;
    const { dialogueId } = handover;
    if (!(await citizenDesk.verifiedByAgent({ dialogueId, citizenId, questions, actor })))
      return sendProblem(
        response,
        "conflict",
        "refused: two different questions of ours, about a person of the registry",
      );
    await handovers.changed(handover.id);
    return response.json({ result: "done" });
  };
}
