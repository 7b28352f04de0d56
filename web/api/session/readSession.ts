import type { Request, RequestHandler, Response } from "express";
import type { StaffSessions } from "../../../contracts/staff.ts";
import type { OwnCookie } from "./sessionCookie.ts";

/** A stream that stays open looks this often whether its session is still there. */
const LOOK_MS = 15_000;

/** Puts the session of the request, if it has one, where `requireRole` and `staffOf` find it. */
export function readSession(
  sessions: Pick<StaffSessions, "find">,
  cookie: OwnCookie,
  lookMs = LOOK_MS,
): RequestHandler {
  return async (request, response, next) => {
    const id = cookie.read(request);
    const session = id === undefined ? undefined : await sessions.find(id);
    if (id !== undefined && session) {
      response.locals["staff"] = session;
      if (isStream(request)) endWithSession(() => sessions.find(id, false), response, lookMs);
    }
    next();
  };
}

const isStream = (request: Request) => request.get("accept")?.includes("text/event-stream") ?? false;

/** Signing out, or an account disabled, also ends what is being read. */
function endWithSession(find: () => Promise<unknown>, response: Response, lookMs: number): void {
  const look = async () => {
    if (!(await find())) response.end();
  };
  const timer = setInterval(() => void look().catch(() => response.end()), lookMs);
  response.on("close", () => clearInterval(timer));
}
