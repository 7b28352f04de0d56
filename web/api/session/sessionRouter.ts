import { type RequestHandler, type Response, Router } from "express";
import { z } from "zod";
import type { Registry } from "../../../registry/index.ts";
import { sendProblem } from "../problem.ts";
import { sessionOf } from "./access.ts";
import type { OwnCookie } from "./sessionCookie.ts";

const credentialsSchema = z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const changeSchema = z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(1_000) });

export interface SessionParts {
  staff: Pick<Registry["staff"], "find" | "setPassword">;
  sessions: Registry["sessions"];
  audit: Registry["audit"];
  verifyPassword: (password: string, hash: string) => Promise<boolean>;
  cookie: OwnCookie;
  /** False where staff sign in at the city's provider only. */
  passwords: boolean;
  /** Where to sign out of the provider that vouched, when one did. */
  signOutUrl: (idToken: string) => string | undefined;
}

/** `POST /session` signs in, `GET` tells who one is, `DELETE` signs out. */
export function createSessionRouter(parts: SessionParts): Router {
  const router = Router();
  router.post("/session", signIn(parts));
  router.get("/session", (_request, response) => {
    const session = sessionOf(response.locals);
    return session ? response.json(session) : sendProblem(response, "not_signed_in");
  });
  router.put("/session/password", changePassword(parts));
  router.delete("/session", async (request, response) => {
    const id = parts.cookie.read(request);
    parts.cookie.clear(response);
    const { idToken } = id === undefined ? {} : await parts.sessions.end(id);
    const signOutUrl = idToken === undefined ? undefined : parts.signOutUrl(idToken);
    const actor = sessionOf(response.locals)?.username;
    if (actor) await parts.audit.record({ actor, action: "sign_out", subject: "staff" });
    return signOutUrl === undefined ? response.status(204).end() : response.json({ signOutUrl });
  });
  return router;
}

/** With the one that is left: whoever finds a page open cannot take the account over. Ends every session, this one too. */
function changePassword({ sessions, staff, verifyPassword, passwords, cookie }: SessionParts): RequestHandler {
  return async (request, response) => {
    const session = sessionOf(response.locals);
    if (!session) return sendProblem(response, "not_signed_in");
    const change = changeSchema.safeParse(request.body);
    if (!change.success) return sendProblem(response, "invalid_request", "current, next");
    const { current, next } = change.data;
    const account = await staff.find(session.username);
    if (!account || !passwords) return sendProblem(response, "not_allowed");
    if (!(await sessions.maySignIn(session.username))) return sendProblem(response, "too_many_requests");
    if (!(await verifyPassword(current, account.passwordHash))) return sendProblem(response, "wrong_credentials");
    const done = await staff.setPassword(account, next, session.username);
    if (done.status === "fail") return sendProblem(response, "invalid_request", done.fault);
    cookie.clear(response);
    return response.status(204).end();
  };
}

function signIn(parts: SessionParts): RequestHandler {
  return async (request, response) => {
    if (!parts.passwords) return sendProblem(response, "not_allowed");
    const credentials = credentialsSchema.safeParse(request.body);
    if (!credentials.success) return sendProblem(response, "invalid_request", "username, password");
    const { username, password } = credentials.data;
    if (!(await parts.sessions.maySignIn(username))) {
      await parts.audit.record({ actor: "anonymous", action: "sign_in_locked", subject: "staff" });
      return sendProblem(response, "too_many_requests");
    }
    const account = await parts.staff.find(username);
    // An unknown name costs the same work as a wrong password: the answer's time tells nothing.
    const right = await parts.verifyPassword(password, account?.passwordHash ?? UNKNOWN_ACCOUNT_HASH);
    if (!account || account.disabled || !right) {
      await parts.audit.record({ actor: "anonymous", action: "sign_in_refused", subject: "staff" });
      return sendProblem(response, "wrong_credentials");
    }
    return response.json(await beginSession(parts, parts.cookie.read(request), response, { username }));
  };
}

/** A new id at each sign-in, and the one before it ends: nobody can have planted it. */
export async function beginSession(
  parts: Pick<SessionParts, "sessions" | "audit" | "cookie">,
  before: string | undefined,
  response: Response,
  { username, idToken }: { username: string; idToken?: string },
) {
  if (before !== undefined) await parts.sessions.end(before);
  const { id, session } = await parts.sessions.open(username, idToken);
  parts.cookie.write(response, id);
  await parts.audit.record({ actor: username, action: "sign_in", subject: "staff" });
  return session;
}

// scrypt of a random word nobody kept, in the form and at the cost of the registry's hashes.
const UNKNOWN_ACCOUNT_HASH = "scrypt$65536$8$2$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
