import { Router } from "express";
import { z } from "zod";
import {
  type CaseName,
  type DeskAnswers,
  type DeskCases,
  type DeskCase,
  deskAnswerSchema,
  deskChannelSchema,
  type DeskMessage,
  deskMessageSchema,
} from "../../contracts/desk.ts";
import { sendProblem } from "./problem.ts";
import { staffOf } from "./session.ts";

/** What the addresses of the desk need of the channel (`channels/desk`). */
export interface DeskApi {
  record(message: DeskMessage): Promise<DeskCase>;
  read(name: CaseName): Promise<DeskCase | undefined>;
  pdf(letterId: string): Promise<Buffer | undefined>;
}

const caseSchema = z.object({ channel: deskChannelSchema, caseId: z.string() });

/** The counter and the post, for agents: record, read, answer, and the print queue of letters. The registry audits answers and printing. */
export function createDeskRouter({ desk, answers }: { desk: DeskApi; answers: DeskAnswers }): Router {
  const router = Router();
  router.post("/desk/messages", async (request, response) => {
    const message = deskMessageSchema.safeParse(request.body);
    if (!message.success) return sendProblem(response, "invalid_request", faultsOf(message.error));
    return response.json(await desk.record(message.data));
  });
  router.get("/desk/cases/:channel/:caseId", async (request, response) => {
    const name = caseSchema.safeParse(request.params);
    const found = name.success ? await desk.read(name.data) : undefined;
    return found ? response.json(found) : sendProblem(response, "not_found");
  });
  router.post("/desk/cases/:channel/:caseId/answers", async (request, response) => {
    const name = caseSchema.safeParse(request.params);
    if (!name.success || !(await desk.read(name.data))) return sendProblem(response, "not_found");
    const answer = deskAnswerSchema.safeParse(request.body);
    if (!answer.success) return sendProblem(response, "invalid_request", faultsOf(answer.error));
    await answers.record(name.data, answer.data, staffOf(response.locals).username);
    return response.json(await desk.read(name.data));
  });
  router.get("/desk/letters", async (_request, response) => void response.json({ letters: await answers.letters() }));
  router.get("/desk/letters/:id/pdf", async (request, response) => {
    const content = await desk.pdf(request.params.id);
    if (!content) return sendProblem(response, "not_found");
    response.set({ "Content-Disposition": 'attachment; filename="lettre.pdf"', "Cache-Control": "no-store" });
    return response.type("application/pdf").send(content);
  });
  router.post("/desk/letters/:id/printed", async (request, response) => {
    const done = await answers.printed(request.params.id, staffOf(response.locals).username);
    return done ? response.status(204).end() : sendProblem(response, "not_found");
  });
  return router;
}

/** Erasing a case is for managers: nobody takes it back. */
export function createCaseErasureRouter({ deskCases }: { deskCases: DeskCases }): Router {
  const router = Router();
  router.delete("/desk/cases/:channel/:caseId", async (request, response) => {
    const name = caseSchema.safeParse(request.params);
    const done = name.success && (await deskCases.erase(name.data, staffOf(response.locals).username));
    return done ? response.status(204).end() : sendProblem(response, "not_found");
  });
  return router;
}

const faultsOf = ({ issues }: z.ZodError) => issues.map(({ path }) => path.join(".")).join("; ");
