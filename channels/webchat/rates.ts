import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Rate, WebchatLimits } from "./limits.ts";
import { fail, ok, type Result } from "./problems.ts";

type Take = (key: string) => Promise<Result<undefined>>;
export interface Rates {
  message: Take;
  request: Take;
  start: Take;
}

/** Counters in memory, per process: they protect this process. */
export function createRates(limits: WebchatLimits): Rates {
  return {
    message: counter(limits.messagesPerConversation),
    request: counter(limits.requestsPerAddress),
    start: counter(limits.startsPerAddress),
  };
}

function counter(rate: Rate): Take {
  const limiter = new RateLimiterMemory({ points: rate.points, duration: rate.seconds });
  return async (key) => {
    try {
      await limiter.consume(key);
      return ok(undefined);
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) throw over;
      return fail("TooManyRequests", { retryAfter: Math.max(1, Math.ceil(over.msBeforeNext / 1000)) });
    }
  };
}

/** An IPv6 subscriber holds a whole /64: that is one address here. */
export function addressKey(ip: string | undefined): string {
  if (ip === undefined) return "unknown";
  const plain = ip.replace(/^::ffff:/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail.split(":").filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}
