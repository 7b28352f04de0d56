import type { Request, RequestHandler, Response } from "express";
import { wrapUpSchema } from "../../contracts/calls.ts";
import type { RequestTypes } from "../../contracts/requestType.ts";
import type { AssistSubject, WrapUps } from "../../contracts/wrapUps.ts";
import { sendProblem } from "./problem.ts";
import { memberOf } from "./member.ts";

export interface WrapUpApi {
  wrapUps: Pick<WrapUps, "confirm">;
  requestTypes: Pick<RequestTypes, "byCode">;
}

/** `POST …/wrap-up`: the end of a conversation as its agent writes it down. Sent twice, it is written once and answered the same. */
export function wrapUpHandler(
  { wrapUps, requestTypes }: WrapUpApi,
  subjectOf: (request: Request) => AssistSubject,
  written: (subject: AssistSubject) => Promise<void> = async () => {},
): RequestHandler {
  return async (request: Request, response: Response) => {
    const form = wrapUpSchema.safeParse(request.body);
    if (!form.success)
      return sendProblem(response, "invalid_request", form.error.issues.map(({ path }) => path.join(".")).join("; "));
    const type = requestTypes.byCode(form.data.code);
    if (!type) return sendProblem(response, "invalid_request", `code: there is no request type ${form.data.code}`);
    const subject = subjectOf(request);
    const result = await wrapUps.confirm(subject, { wrapUp: form.data, type, by: memberOf(response) });
    switch (result.status) {
      case "done":
      case "known":
        await written(subject);
        return void response.status(result.status === "done" ? 201 : 200).json(result.wrapUp);
      case "unknown":
        return sendProblem(response, "not_found");
      case "conflict":
      case "refused":
        return sendProblem(response, "conflict", `${result.sentence.fr} / ${result.sentence.en}`);
      case "incomplete":
        return sendProblem(
          response,
          "invalid_request",
          `${result.sentence.fr} / ${result.sentence.en} (${result.missing.join(", ")})`,
        );
    }
  };
}
