import type { Request, RequestHandler } from "express";
import type { Handovers } from "../../contracts/handover.ts";
import { memberOf } from "./member.ts";
import { sendProblem } from "./problem.ts";

export const handoverId = ({ params }: Request): string => String(params["id"]);

/** An agent sees what waits and their own; who supervises, everything. */
export function maySeeHandover(handovers: Pick<Handovers, "find">): RequestHandler {
  return async (request, response, next) => {
    const handover = await handovers.find(handoverId(request));
    if (!handover) return sendProblem(response, "not_found");
    const { username, supervisor } = memberOf(response);
    const may = supervisor || handover.status === "waiting" || handover.agent === username;
    return may ? next() : sendProblem(response, "not_allowed", "this conversation is somebody else's");
  };
}
