import express, { type RequestHandler } from "express";
import type { SmsLimits } from "../limits.ts";

/**
 * Reads the form that Twilio posts, as flat parameters: a name given twice has all its values, as the signature wants them.
 * `request.body` is then a `Record<string, string | string[]>`.
 */
export function webhookBody(limits: SmsLimits): RequestHandler[] {
  const raw = express.raw({ limit: limits.bodyBytes, type: "application/x-www-form-urlencoded" });
  const parse: RequestHandler = (request, response, next) => {
    if (!Buffer.isBuffer(request.body))
      return void response.status(415).type("text/plain").send("A form is expected.\n");
    const given = new URLSearchParams(request.body.toString("utf8"));
    if (given.size > limits.parameters)
      return void response.status(413).type("text/plain").send("Too many parameters.\n");
    request.body = parametersOf(given);
    next();
  };
  return [raw, parse];
}

function parametersOf(given: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(given.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [value = "", ...more] = given.getAll(name);
      return [name, more.length > 0 ? [value, ...more] : value];
    }),
  );
}
