import { jsonBody } from "../body.ts";
import { newConversationId } from "../conversationId.ts";
import type { Answer, Call } from "../guard.ts";
import { fail, ok } from "../problems.ts";
import { addressKey } from "../rates.ts";
import type { RouteParts } from "./routeParts.ts";
import { readTokenParameters } from "./tokenParameters.ts";

/** A token for a conversation that somebody will start. Only the owner of the secret may hand out tokens. */
export function generateToken({ tokens, limits, rates }: RouteParts): (call: Call) => Promise<Answer> {
  const readBody = jsonBody(limits.jsonBytes);
  return async ({ request, response, access }) => {
    if (!access.owner) return fail("Forbidden");
    const rate = await rates.start(addressKey(request.ip));
    if (rate.status === "fail") return rate;
    const parameters = readTokenParameters(await readBody(request, response));
    if (parameters.status === "fail") return parameters;
    const conversationId = newConversationId();
    const token = tokens.issue({ conv: conversationId, use: "chat", ...parameters.value });
    return ok({ status: 200, body: { conversationId, token, expires_in: limits.tokenSeconds } });
  };
}
