import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { IdentityProvider, SignInEnd } from "../../../contracts/identityProvider.ts";
import type { Registry } from "../../../registry/index.ts";
import { sendProblem } from "../problem.ts";
import { type OwnCookie } from "./sessionCookie.ts";
import { beginSession } from "./sessionRouter.ts";
import { openValue, signValue } from "./signedValue.ts";

/** How long a person may stay on the provider's page. */
const AWAY_MS = 10 * 60_000;
const USE = "oidc";
/** Pages a sign-in may lead back to: never an address from outside. */
const returnSchema = z.enum(["/gestion", "/agent"]).catch("/gestion");
const keptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  to: returnSchema,
  until: z.number(),
});

export interface OidcParts {
  provider: IdentityProvider;
  staff: Pick<Registry["staff"], "vouch">;
  sessions: Registry["sessions"];
  audit: Registry["audit"];
  cookie: OwnCookie;
  /** Between leaving and coming back. */
  awayCookie: OwnCookie;
  secret: string;
  publicUrl: string;
  now: () => Date;
}

/** `GET /session/oidc` leaves for the provider's page, `…/callback` comes back from it. */
export function createOidcRouter(parts: OidcParts): Router {
  const router = Router();
  router.get("/session/oidc", async (request, response) => {
    const started = await parts.provider.start().catch(() => undefined);
    if (!started) return sendProblem(response, "sign_in_unavailable");
    const { url, kept } = started;
    const until = parts.now().getTime() + AWAY_MS;
    const away = { ...kept, to: returnSchema.parse(request.query["to"]), until };
    parts.awayCookie.write(response, signValue(parts.secret, USE, away));
    return response.redirect(url);
  });
  router.get("/session/oidc/callback", (request, response) => comeBack(parts, request, response));
  return router;
}

async function comeBack(parts: OidcParts, request: Request, response: Response): Promise<void> {
  const signed = parts.awayCookie.read(request);
  parts.awayCookie.clear(response);
  const kept = keptSchema.safeParse(signed === undefined ? undefined : openValue(parts.secret, USE, signed));
  if (!kept.success || kept.data.until < parts.now().getTime()) return sendProblem(response, "sign_in_interrupted");
  const ended = await parts.provider.finish(new URL(`${parts.publicUrl}${request.originalUrl}`), kept.data);
  const username = ended.status === "vouched" ? await parts.staff.vouch(ended.staff) : undefined;
  if (ended.status !== "vouched" || username === undefined) {
    await parts.audit.record({
      actor: "anonymous",
      action: "sign_in_refused",
      subject: "staff",
      detail: whyNot(ended),
    });
    return sendProblem(response, ended.status === "refused" ? "sign_in_interrupted" : "not_allowed");
  }
  await beginSession(parts, parts.cookie.read(request), response, { username, idToken: ended.idToken });
  response.redirect(kept.data.to);
}

/** For the audit: never a token, nor who it was about. */
const whyNot = (ended: SignInEnd): string =>
  ended.status === "vouched" ? "disabled, or the name is another's" : ended.status;
