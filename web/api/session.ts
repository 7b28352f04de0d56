import type { RequestHandler, Router } from "express";
import { Router as createRouter } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import type { Registry } from "../../registry/index.ts";
import { sendProblem } from "./problem.ts";

/** Staff sessions end after eight hours, the length of a shift; the cookie is signed, http-only and same-site. */
export const SESSION_HOURS = 8;
const credentialsSchema = z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const sessionSchema = z.object({
  username: z.string(),
  displayName: z.string(),
  role: z.enum(["agent", "manager", "planner", "elected", "admin"]),
  until: z.number(),
});
export type StaffSession = z.infer<typeof sessionSchema>;

interface SessionParts {
  staff: Pick<Registry["staff"], "find">;
  audit: Registry["audit"];
  verifyPassword: (password: string, hash: string) => Promise<boolean>;
  now: () => Date;
}

/** `POST /session` signs in, `GET` tells who one is, `DELETE` signs out. */
export function createSessionRouter(parts: SessionParts): Router {
  const router = createRouter();
  // Locked for 15 minutes after ten failures on one name, whoever tries (OWASP ASVS 2.2.1).
  const failures = new RateLimiterMemory({ points: 10, duration: 900 });
  router.post("/session", async (request, response) => {
    const credentials = credentialsSchema.safeParse(request.body);
    if (!credentials.success) return sendProblem(response, "invalid_request", "username, password");
    const { username, password } = credentials.data;
    if (((await failures.get(username))?.consumedPoints ?? 0) >= 10) return sendProblem(response, "too_many_requests");
    const account = await parts.staff.find(username);
    // An unknown name costs the same work as a wrong password: the answer's time tells nothing.
    const right = await parts.verifyPassword(password, account?.passwordHash ?? UNKNOWN_ACCOUNT_HASH);
    if (!account || !right) {
      await failures.consume(username).catch(() => undefined);
      await parts.audit.record({ actor: "anonymous", action: "sign_in_refused", subject: "staff" });
      return sendProblem(response, "wrong_credentials");
    }
    const session: StaffSession = {
      username,
      displayName: account.displayName,
      role: account.role,
      until: parts.now().getTime() + SESSION_HOURS * 3_600_000,
    };
    request.session = { staff: session };
    await parts.audit.record({ actor: username, action: "sign_in", subject: "staff" });
    return response.json(publicSession(session));
  });
  router.get("/session", (request, response) => {
    const session = sessionOf(request, parts.now());
    return session ? response.json(publicSession(session)) : sendProblem(response, "not_signed_in");
  });
  router.delete("/session", (request, response) => {
    request.session = null;
    response.status(204).end();
  });
  return router;
}

// scrypt of a random word nobody kept, in the form of the registry's hashes.
const UNKNOWN_ACCOUNT_HASH = "scrypt$16384$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/** Deny by default: no session, no answer; a role that is not listed is refused. */
export function requireRole(now: () => Date, ...roles: StaffSession["role"][]): RequestHandler {
  return (request, response, next) => {
    const session = sessionOf(request, now());
    if (!session) return sendProblem(response, "not_signed_in");
    if (!roles.includes(session.role)) return sendProblem(response, "not_allowed");
    response.locals["staff"] = session;
    return next();
  };
}

/** A page of another site cannot set this header without our CORS consent, which staff addresses never give (OWASP CSRF). */
export const requireOwnOrigin: RequestHandler = (request, response, next) => {
  if (["GET", "HEAD", "OPTIONS"].includes(request.method) || request.get("x-c360-request") === "1") return next();
  return sendProblem(response, "wrong_origin");
};

export function staffOf(locals: Record<string, unknown>): StaffSession {
  return sessionSchema.parse(locals["staff"]);
}

function sessionOf(request: { session?: unknown }, now: Date): StaffSession | undefined {
  const parsed = z.object({ staff: sessionSchema }).safeParse(request.session);
  return parsed.success && parsed.data.staff.until > now.getTime() ? parsed.data.staff : undefined;
}

function publicSession({ username, displayName, role, until }: StaffSession) {
  return { username, displayName, role, until: new Date(until).toISOString() };
}
