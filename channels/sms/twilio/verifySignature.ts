import type { RequestHandler } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { z } from "zod";
import type { ChannelLog } from "../../log.ts";

export interface SignatureParts {
  authToken: string;
  /** The address Twilio calls, without the path: what is signed is this one, never what the `Host` header says. */
  publicUrl: string;
  log: ChannelLog;
}

const parametersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Lets a webhook through when Twilio signed it; 403 otherwise. The body has been read. */
export function verifySignature({ authToken, publicUrl, log }: SignatureParts): RequestHandler {
  // A flood of forgeries must not fill the log: it is said once a second.
  const said = new RateLimiterMemory({ points: 1, duration: 1 });
  return (request, response, next) => {
    const signature = request.get("x-twilio-signature") ?? "";
    const parameters = parametersSchema.safeParse(request.body);
    const url = `${publicUrl}${request.originalUrl}`;
    if (signature && parameters.success && validateRequest(authToken, signature, url, parameters.data)) return next();
    void said.consume("refused").then(
      () =>
        log.warn(
          { path: request.path, signed: signature !== "" },
          "an SMS webhook was refused: its signature is missing or wrong",
        ),
      () => undefined,
    );
    response.status(403).type("text/plain").send("The signature is missing or wrong.\n");
  };
}
