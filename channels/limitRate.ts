import type { RequestHandler } from "express";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** At most so many requests of one address on the network; beyond, 429 and when to come back. */
export function limitRate({ points, seconds }: { points: number; seconds: number }): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return (request, response, next) => {
    limiter.consume(request.ip ?? "unknown").then(
      () => next(),
      (over: unknown) => {
        if (!(over instanceof RateLimiterRes)) return next(over);
        response.set("Retry-After", String(Math.max(1, Math.ceil(over.msBeforeNext / 1000))));
        response.status(429).type("text/plain").send("Too many requests.\n");
      },
    );
  };
}
