import type { RequestHandler } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** At most so many requests in so many seconds from one address. Over it: 429, when to come back, and a sentence. */
export function limitRequests(options: { points: number; seconds: number; refuse: RequestHandler }): RequestHandler {
  const limiter = new RateLimiterMemory({ points: options.points, duration: options.seconds });
  return (request, response, next) => {
    limiter.consume(request.ip ?? "unknown").then(
      () => next(),
      (refusal: unknown) => {
        response.setHeader("Retry-After", secondsUntil(refusal));
        void options.refuse(request, response, next);
      },
    );
  };
}

function secondsUntil(refusal: unknown): string {
  const ms =
    typeof refusal === "object" && refusal !== null && "msBeforeNext" in refusal ? Number(refusal.msBeforeNext) : 1_000;
  return String(Math.max(1, Math.ceil(ms / 1000)));
}
