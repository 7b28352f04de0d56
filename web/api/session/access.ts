import type { RequestHandler } from "express";
import { type StaffRole, type StaffSession, staffSessionSchema } from "../../../contracts/staff.ts";
import { sendProblem } from "../problem.ts";

/** Deny by default: no session, no answer; a role that is not listed is refused. */
export function requireRole(...roles: StaffRole[]): RequestHandler {
  return (_request, response, next) => {
    const session = sessionOf(response.locals);
    if (!session) return sendProblem(response, "not_signed_in");
    if (!roles.includes(session.role)) return sendProblem(response, "not_allowed");
    return next();
  };
}

/** A page of another site cannot set this header without our CORS consent, which staff addresses never give (OWASP CSRF). */
export const requireOwnOrigin: RequestHandler = (request, response, next) => {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method) || request.get("x-c360-request") === "1") return next();
  return sendProblem(response, "wrong_origin");
};

/** What is sent is JSON or nothing (OWASP ASVS 13.2.5). To `is` a body of no length is one all the same. */
export const requireJson: RequestHandler = (request, response, next) =>
  request.is("json") === false && request.get("content-length") !== "0" ? sendProblem(response, "not_json") : next();

export function staffOf(locals: Record<string, unknown>): StaffSession {
  return staffSessionSchema.parse(locals["staff"]);
}

export function sessionOf(locals: Record<string, unknown>): StaffSession | undefined {
  return staffSessionSchema.safeParse(locals["staff"]).data;
}
