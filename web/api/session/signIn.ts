import { type RequestHandler, Router } from "express";
import type { IdentityProvider } from "../../../contracts/identityProvider.ts";
import type { Registry } from "../../../registry/index.ts";
import { requireOwnOrigin, sessionOf } from "./access.ts";
import { createOidcRouter } from "./oidcRouter.ts";
import { readSession } from "./readSession.ts";
import { ownCookie } from "./sessionCookie.ts";
import { createSessionRouter } from "./sessionRouter.ts";

export interface SignInParts {
  registry: Pick<Registry, "staff" | "sessions" | "audit">;
  verifyPassword: (password: string, hash: string) => Promise<boolean>;
  /** Signs what the browser carries to the provider's page and back. */
  sessionSecret: string;
  /** Cookies only over TLS; off in demonstration, which is served on plain http. */
  secureCookies: boolean;
  /** Whether accounts of our own may sign in with their password. */
  passwords: boolean;
  /** The city's sign-in, and the address it leads back to. */
  oidc?: { provider: IdentityProvider; publicUrl: string };
  now: () => Date;
}

/** Who is asking, before anything behind it answers: the session read, changes from other sites refused, signing in and out. */
export function createSignIn({ registry, oidc, ...parts }: SignInParts): RequestHandler[] {
  const { staff, sessions, audit } = registry;
  const cookie = ownCookie("c360", parts.secureCookies, "strict");
  const awayCookie = ownCookie("c360-oidc", parts.secureCookies, "lax");
  const router = Router();
  const signOutUrl = (idToken: string) => oidc?.provider.signOutUrl(idToken);
  router.use("/v1", createSessionRouter({ ...parts, staff, sessions, audit, cookie, signOutUrl }));
  if (oidc) {
    const secret = parts.sessionSecret;
    router.use(
      "/v1",
      createOidcRouter({ ...oidc, staff, sessions, audit, cookie, awayCookie, secret, now: parts.now }),
    );
  }
  return [notStored, readSession(sessions, cookie), auditRefusals(audit), requireOwnOrigin, router];
}

/** What staff read is about people: no cache on the way, nor the browser's, keeps it (OWASP ASVS 8.2.1). */
const notStored: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};

/** Somebody signed in who asks for what their role does not open: who, and where (OWASP ASVS 7.2.2). */
function auditRefusals(audit: Registry["audit"]): RequestHandler {
  return (request, response, next) => {
    response.on("finish", () => {
      const actor = sessionOf(response.locals)?.username;
      if (response.statusCode !== 403 || actor === undefined) return;
      const subject = `${request.method} ${request.originalUrl.split("?")[0]}`.slice(0, 200);
      void audit.record({ actor, action: "access_refused", subject }).catch(() => undefined);
    });
    next();
  };
}
