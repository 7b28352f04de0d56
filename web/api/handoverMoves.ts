import { type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import type { Handovers, StaffMember } from "../../contracts/handover.ts";
import { languageSchema } from "../../contracts/language.ts";
import { handoverId } from "./handoverAccess.ts";
import { memberOf } from "./member.ts";
import { sendProblem } from "./problem.ts";

export const transferSchema = z
  .object({
    agent: z.string().min(1).max(100).optional(),
    language: languageSchema.optional(),
    note: z.string().trim().max(2_000).default(""),
  })
  .refine(({ agent, language, note }) => agent ?? language ?? note, { error: "agent, language or note: say to whom" });
export const wordsSchema = z.object({
  messageId: z.string().regex(/^[\w-]{8,64}$/),
  text: z.string().trim().min(1).max(4_000),
  language: languageSchema,
});

type Moves = Pick<Handovers, "find" | "claim" | "takeOver" | "giveBack" | "close" | "transfer" | "say">;

/** What agents do with a conversation, and write in it. The registry decides: of two at once, one is told no. */
export function createHandoverMovesRouter(handovers: Moves, seen: RequestHandler): Router {
  const router = Router();
  const move = (path: string, make: (id: string, by: StaffMember) => Promise<boolean>) =>
    router.post(`/handovers/:id/${path}`, seen, async (request, response) =>
      answer(response, await make(handoverId(request), memberOf(response))),
    );
  move("claim", (id, by) => handovers.claim(id, by));
  move("give-back", (id, by) => handovers.giveBack(id, by));
  move("close", (id, by) => handovers.close(id, by));
  router.post("/handovers/:id/take-over", async (request, response) => {
    const by = memberOf(response);
    if (!by.supervisor) return sendProblem(response, "not_allowed");
    if (!(await handovers.find(handoverId(request)))) return sendProblem(response, "not_found");
    return answer(response, await handovers.takeOver(handoverId(request), by));
  });
  router.post("/handovers/:id/transfer", seen, async (request, response) => {
    const to = transferSchema.safeParse(request.body);
    if (!to.success) return sendProblem(response, "invalid_request", faultsOf(to.error));
    return answer(response, await handovers.transfer(handoverId(request), memberOf(response), to.data));
  });
  router.post("/handovers/:id/messages", seen, async (request, response) => {
    const words = wordsSchema.safeParse(request.body);
    if (!words.success) return sendProblem(response, "invalid_request", faultsOf(words.error));
    const result = await handovers.say(handoverId(request), memberOf(response), words.data);
    if (result === "refused")
      return sendProblem(response, "conflict", "only whoever has the conversation writes in it: claim it first");
    return response.status(result === "said" ? 201 : 200).json({ result });
  });
  return router;
}

const answer = (response: Response, done: boolean) =>
  done
    ? void response.status(204).end()
    : sendProblem(response, "conflict", "somebody else was first, or it is not yours to move any more");

const faultsOf = ({ issues }: z.ZodError) =>
  issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
