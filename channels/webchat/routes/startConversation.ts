import { jsonBody } from "../body.ts";
import { newConversationId } from "../conversationId.ts";
import type { Answer, Call } from "../guard.ts";
import { addressKey } from "../rates.ts";
import { claimsFor, connection } from "./connection.ts";
import type { RouteParts } from "./routeParts.ts";
import { readTokenParameters } from "./tokenParameters.ts";

/** 201 for a new conversation; 200 when the caller's token names one where something was already said. */
export function startConversation(parts: RouteParts): (call: Call) => Promise<Answer> {
  const readBody = jsonBody(parts.limits.jsonBytes);
  return async ({ request, response, access }) => {
    const rate = await parts.rates.start(addressKey(request.ip));
    if (rate.status === "fail") return rate;
    const parameters = readTokenParameters(await readBody(request, response));
    if (parameters.status === "fail") return parameters;
    const conversationId = access.claims?.conv ?? newConversationId();
    const watermark = access.claims ? await parts.history.last(conversationId) : 0;
    const claims = { ...parameters.value, ...claimsFor(conversationId, access.claims) };
    return connection(parts, request, { status: watermark > 0 ? 200 : 201, watermark, claims });
  };
}
