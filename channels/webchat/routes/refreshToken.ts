import type { Answer, Call } from "../guard.ts";
import { fail, ok } from "../problems.ts";
import type { RouteParts } from "./routeParts.ts";

/** The same token with a new life. Only a token can be refreshed, not the secret. */
export function refreshToken({ tokens, limits }: RouteParts): (call: Call) => Answer {
  return ({ access: { claims } }) => {
    if (!claims) return fail("Forbidden");
    const { exp: _, ...kept } = claims;
    const body = { conversationId: claims.conv, token: tokens.issue(kept), expires_in: limits.tokenSeconds };
    return ok({ status: 200, body });
  };
}
