import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Log } from "../../contracts/log.ts";

/** Every refusal of the API: an HTTP status, a code for programs and a sentence for people (RFC 9457 fields). */
const problems = {
  invalid_request: { status: 400, title: "La demande n'est pas valide. / The request is not valid." },
  not_signed_in: { status: 401, title: "Connectez-vous pour continuer. / Sign in to continue." },
  wrong_credentials: { status: 401, title: "Identifiant ou mot de passe inexact. / Wrong user name or password." },
  wrong_key: { status: 401, title: "Cette clé n'est pas la bonne. / This key is not the right one." },
  sign_in_interrupted: {
    status: 401,
    title: "La connexion n'a pas abouti : recommencez. / Signing in did not work out: please start again.",
  },
  not_allowed: { status: 403, title: "Votre rôle ne permet pas cette action. / Your role does not allow this." },
  wrong_origin: {
    status: 403,
    title: "La demande ne vient pas de cette application. / The request does not come from this application.",
  },
  not_found: { status: 404, title: "Cette adresse n'existe pas. / There is nothing at this address." },
  conflict: {
    status: 409,
    title: "Son état ne le permet pas, ou plus. / Its state does not allow this, or no longer does.",
  },
  too_large: { status: 413, title: "Le contenu envoyé est trop volumineux. / The content sent is too large." },
  not_json: { status: 415, title: "Le contenu doit être du JSON. / The content must be JSON." },
  too_many_requests: {
    status: 429,
    title: "Trop de demandes : réessayez dans quelques instants. / Too many requests: try again shortly.",
  },
  sign_in_unavailable: {
    status: 503,
    title: "Le service de connexion ne répond pas : réessayez. / The sign-in service does not answer: try again.",
  },
  internal: { status: 500, title: "Une erreur est survenue de notre côté. / Something went wrong on our side." },
} as const;
export type ProblemCode = keyof typeof problems;

export function sendProblem(response: Response, code: ProblemCode, detail?: string): void {
  const { status, title } = problems[code];
  response
    .status(status)
    .type("application/problem+json")
    .json({ type: `about:blank#${code}`, status, code, title, ...(detail ? { detail } : {}) });
}

export const tooManyRequests: RequestHandler = (_request, response) => sendProblem(response, "too_many_requests");
export const notFound: RequestHandler = (_request, response) => sendProblem(response, "not_found");

/** What body parsers throw is bad input and says so; anything else is ours: logged with its cause, told without it. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status === 413) return sendProblem(response, "too_large");
    if (status >= 400 && status < 500) return sendProblem(response, "invalid_request");
    log.error(
      { cause: error instanceof Error ? error.message : String(error), method: request.method, path: request.path },
      "request failed",
    );
    return sendProblem(response, "internal");
  };
}

function statusOf(error: unknown): number {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return typeof status === "number" ? status : 500;
}
