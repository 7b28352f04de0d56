import type { RequestHandler } from "express";
import { fail, sendProblem } from "./problems.ts";

/** `undefined` lets any site in: the widget is made to be embedded. Requests without an Origin are not from a page. */
export function originAllowed(allowed: readonly string[] | undefined, origin: string | undefined): boolean {
  return allowed === undefined || origin === undefined || allowed.includes(origin);
}

/** Cross-origin access without cookies: a token in a header is the only credential. */
export function cors(allowed: readonly string[] | undefined): RequestHandler {
  return (request, response, next) => {
    const origin = request.get("origin");
    response.vary("Origin");
    if (!originAllowed(allowed, origin)) return sendProblem(request, response, fail("OriginRefused"));
    response.setHeader("Access-Control-Allow-Origin", allowed === undefined || origin === undefined ? "*" : origin);
    response.setHeader("Access-Control-Expose-Headers", "Retry-After");
    response.setHeader("Cache-Control", "no-store");
    if (request.method !== "OPTIONS") return next();
    response.set({
      "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
      "Access-Control-Allow-Headers": "Accept, Authorization, Content-Type, x-ms-bot-agent, x-requested-with",
      "Access-Control-Max-Age": "7200",
    });
    response.status(204).end();
  };
}
